package org.courtyard.platform.time;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** Tests bring a clock of their own that can be turned. */
    @Bean
    @ConditionalOnMissingBean
    InstantSource time() {
        return Clock.systemUTC();
    }
}
