package org.courtyard.platform.web.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.export.TableFormat;
import org.courtyard.platform.web.view.Shells;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A controller method that takes a {@link ListFile} gets the one its address asks for. */
@Configuration(proxyBeanMethods = false)
class ListFiles implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Shells shells;
    private final CourtyardSettings settings;

    ListFiles(Shells shells, CourtyardSettings settings) {
        this.shells = shells;
        this.settings = settings;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ListFile.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        if (container != null) {
            // the answer is written by the method itself, no page follows
            container.setRequestHandled(true);
        }
        var format =
                request.getRequestURI().endsWith("." + TableFormat.XLSX.suffix()) ? TableFormat.XLSX : TableFormat.CSV;
        return new ListFile(format, response, shells.of(request), settings.timeZone());
    }
}
