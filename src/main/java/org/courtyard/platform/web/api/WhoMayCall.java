package org.courtyard.platform.web.api;

import io.swagger.v3.oas.models.Operation;
import org.courtyard.platform.access.MayCall;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Marks the operations that need no token. */
@Component
class WhoMayCall implements GlobalOperationCustomizer {

    static final String ANYONE = "x-anyone";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), MayCall.class);
        var declared =
                own == null ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), MayCall.class) : own;
        if (declared != null && declared.value() == MayCall.Who.ANYONE) {
            operation.addExtension(ANYONE, true);
        }
        return operation;
    }
}
