package org.courtyard.platform.web.view;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The frame and the kit alone, without a database: to look at pages while drawing them. No test takes its clock. */
@TestConfiguration
@ComponentScan({"org.courtyard.platform.configuration", "org.courtyard.platform.i18n", "org.courtyard.platform.web.view"
})
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
class LookAtPages {

    @Bean
    InstantSource drawnDay() {
        return InstantSource.fixed(Instant.parse("2026-11-23T02:20:00Z"));
    }

    static void main(String[] args) {
        var application = new SpringApplication(LookAtPages.class);
        application.setAdditionalProfiles("demo");
        application.setDefaultProperties(Map.of("courtyard.texts.strict", true, "server.port", 8123));
        application.run(args);
    }
}
