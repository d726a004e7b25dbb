package org.courtyard.platform.configuration;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    /** The command line brings settings of its own; without it (tests) they come from {@code courtyard.data} alone. */
    @Bean
    @ConditionalOnMissingBean
    CourtyardSettings courtyardSettings(Environment environment) {
        var data = environment.getProperty("courtyard.data", "target/test-data");
        return CourtyardSettings.load(Map.of(), Path.of(data), Map.of("COURTYARD_BIND", "127.0.0.1"));
    }
}
