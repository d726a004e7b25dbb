package org.courtyard.platform.web.limits;

import java.time.Duration;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Both come before anything that costs: sessions, security, the database. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    private static final int FIRST = Integer.MIN_VALUE + 1;

    @Bean
    FilterRegistrationBean<TrustedProxies> trustedProxies(CourtyardSettings settings) {
        var ranges = settings.trustedProxies().stream().map(AddressRange::of).toList();
        var registration = new FilterRegistrationBean<>(new TrustedProxies(ranges));
        registration.setOrder(FIRST);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RequestLimit> requestLimit(
            @Value("${courtyard.limits.requests-at-once:64}") int atOnce,
            @Value("${courtyard.limits.request-wait:1s}") Duration wait) {
        var registration = new FilterRegistrationBean<>(new RequestLimit(atOnce, wait));
        registration.setOrder(FIRST + 1);
        return registration;
    }
}
