package org.courtyard.platform.web.security;

import java.time.Duration;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Duration IDLE = Duration.ofHours(12);

    @Bean
    HttpSessionIdResolver sessionIds(CourtyardSettings settings) {
        boolean https = PublicAddress.https(settings);
        var serializer = new DefaultCookieSerializer();
        // the prefix makes browsers refuse the cookie from anywhere but this very host over https
        serializer.setCookieName(https ? "__Host-courtyard" : "courtyard");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setUseSecureCookie(https);
        serializer.setSameSite("Lax");
        serializer.setCookiePath("/");
        var cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(serializer);
        return new SessionIds(cookies);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionLength() {
        return repository -> repository.setDefaultMaxInactiveInterval(IDLE);
    }
}
