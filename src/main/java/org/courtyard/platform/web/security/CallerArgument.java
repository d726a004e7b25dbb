package org.courtyard.platform.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.courtyard.platform.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A controller method that takes an {@link Actor} gets who is behind the request. */
@Configuration(proxyBeanMethods = false)
class CallerArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new MayCallInterceptor());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Actor.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        var actor = request == null ? Actor.ANYONE : Caller.of(request);
        if (!parameter.getParameterType().isInstance(actor)) {
            throw new IllegalStateException(parameter + " wants more than @MayCall asks for");
        }
        return actor;
    }
}
