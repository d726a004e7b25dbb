package org.courtyard.platform.web.security;

import java.util.ArrayList;
import org.courtyard.platform.access.MayCall;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A controller method that does not say who may call it keeps the server from starting. */
@Component
class MayCallCheck implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mapping;

    MayCallCheck(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var faults = new ArrayList<String>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (!MayCallInterceptor.foreign(method)) {
                check(info, method, faults);
            }
        });
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
    }

    private static void check(RequestMappingInfo info, HandlerMethod method, ArrayList<String> faults) {
        var who = MayCallInterceptor.declared(method);
        if (who.isEmpty()) {
            faults.add(method + " does not say who may call it (@MayCall)");
            return;
        }
        boolean needsAccount = who.get().compareTo(MayCall.Who.MEMBER) >= 0;
        for (var path : info.getPatternValues()) {
            var plain = path.replaceFirst("^/\\{[^}]*}", "/zh");
            if (needsAccount && !Paths.signedIn(plain) && !Paths.api(plain)) {
                faults.add(method + ": nobody is ever signed in at " + path
                        + "; pages of members live below /{lang}/work, admin, account, field, me");
            }
        }
    }
}
