package org.courtyard.platform.web.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Turns {@code return "places/show"} into the compiled template {@code places/show.jte}. */
@Configuration(proxyBeanMethods = false)
class JteViews {

    @Bean
    TemplateEngine templates() {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine templates, Shells shells) {
        var resolver = new AbstractTemplateViewResolver() {
            @Override
            protected Class<?> requiredViewClass() {
                return JteView.class;
            }

            @Override
            protected AbstractUrlBasedView instantiateView() {
                return new JteView(templates, shells);
            }
        };
        resolver.setViewClass(JteView.class);
        resolver.setSuffix(".jte");
        resolver.setContentType("text/html;charset=UTF-8");
        resolver.setExposeRequestAttributes(false);
        resolver.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return resolver;
    }
}
