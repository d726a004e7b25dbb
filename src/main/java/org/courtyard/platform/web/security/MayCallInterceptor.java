package org.courtyard.platform.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.problems.SignInNeeded;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nobody call a controller method who may not. The door behind it asks for the exact right again. */
class MayCallInterceptor implements HandlerInterceptor {

    private static final Map<Method, Optional<MayCall.Who>> DECLARED = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !foreign(method)) {
            var who = declared(method)
                    .orElseThrow(() -> new IllegalStateException(method + " does not say who may call it"));
            check(who, Caller.of(request));
        }
        return true;
    }

    /** Looked up once for each method: it is asked at every request. */
    static Optional<MayCall.Who> declared(HandlerMethod method) {
        var known = DECLARED.get(method.getMethod());
        if (known == null) {
            known = lookUp(method);
            DECLARED.put(method.getMethod(), known);
        }
        return known;
    }

    private static Optional<MayCall.Who> lookUp(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), MayCall.class);
        var found = own == null ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), MayCall.class) : own;
        return Optional.ofNullable(found).map(MayCall::value);
    }

    /** The description of the API comes from a library; it holds nothing that is not public. */
    static boolean foreign(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springdoc.");
    }

    private static void check(MayCall.Who who, Actor actor) {
        boolean may = switch (who) {
            case ANYONE, LINK_HOLDER -> true;
            case MEMBER -> actor instanceof Actor.Member;
            case STAFF -> actor.staff();
            case ADMINISTRATOR -> actor.grants().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
        };
        if (!may) {
            throw actor instanceof Actor.Member
                    ? new Refused("problems.not-allowed")
                    : new SignInNeeded("problems.sign-in-needed");
        }
    }
}
