package org.courtyard.platform.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Public pages are the same bytes for the same address: who has them already is told so. */
@Configuration(proxyBeanMethods = false)
class PublicEtags {

    /** After Spring Security, whose headers tell whether the page may be kept. */
    private static final int AFTER_SECURITY = 10;

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        var filter = new ShallowEtagHeaderFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                var path = request.getRequestURI();
                boolean large = path.endsWith(".csv") || path.endsWith(".xlsx");
                return large || Paths.session(path);
            }
        };
        // a strong one would keep Tomcat from compressing
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<ShallowEtagHeaderFilter>(filter);
        registration.addUrlPatterns("/", "/zh", "/zh/*", "/en", "/en/*", "/feeds/*");
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }
}
