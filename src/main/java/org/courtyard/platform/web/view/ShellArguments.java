package org.courtyard.platform.web.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.courtyard.platform.i18n.Lang;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A controller method that takes a {@link Shell} or a {@link Lang} gets the one of its request. */
@Configuration(proxyBeanMethods = false)
class ShellArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Shells shells;

    ShellArguments(Shells shells) {
        this.shells = shells;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Shell.class || parameter.getParameterType() == Lang.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("not a servlet request");
        }
        return parameter.getParameterType() == Lang.class ? shells.lang(request) : shells.of(request);
    }
}
