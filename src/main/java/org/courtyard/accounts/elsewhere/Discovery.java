package org.courtyard.accounts.elsewhere;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** What the provider says of itself, read when it is first needed and again each hour. It may be down: we start without. */
@Component
class Discovery {

    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(20);

    private final CourtyardSettings.@Nullable OpenId settings;
    private final InstantSource time;
    private final RestClient http;
    private volatile @Nullable Known known;
    private volatile Instant failed = Instant.MIN;

    Discovery(CourtyardSettings settings, InstantSource time) {
        this.settings = settings.openId();
        this.time = time;
        this.http = RestClient.builder().requestFactory(Wire.requests()).build();
    }

    private record Known(ClientRegistration registration, Instant at) {}

    boolean configured() {
        return settings != null;
    }

    /** As far as is known without asking now. */
    boolean reachable() {
        return known != null || failed.equals(Instant.MIN);
    }

    @EventListener(ApplicationReadyEvent.class)
    void lookAround() {
        if (configured()) {
            Thread.ofVirtual().name("oidc-discovery").start(this::registration);
        }
    }

    /** Empty while it cannot be asked. */
    synchronized Optional<ClientRegistration> registration() {
        var before = known;
        var now = time.instant();
        if (before != null && now.isBefore(before.at().plus(GOOD_FOR))) {
            return Optional.of(before.registration());
        }
        if (settings == null || failed.isAfter(now.minus(TRY_AGAIN)) && !failed.isAfter(now)) {
            return Optional.empty();
        }
        try {
            var found = ask(settings);
            known = new Known(found, now);
            failed = Instant.MIN;
            return Optional.of(found);
        } catch (RuntimeException down) {
            LOG.warn(
                    "Sign-in by {} is unavailable, check COURTYARD_OIDC_ISSUER and the way there: {}",
                    settings.issuer(),
                    down.getMessage());
            failed = now;
            return before == null ? Optional.empty() : Optional.of(before.registration());
        }
    }

    private ClientRegistration ask(CourtyardSettings.OpenId openId) {
        var issuer = openId.issuer().toString();
        var said = http.get()
                .uri(URI.create(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration"))
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        if (said == null || !issuer.equals(said.get("issuer"))) {
            throw new IllegalStateException(
                    "COURTYARD_OIDC_ISSUER must be written exactly as the provider calls itself, "
                            + (said == null ? "but it says nothing" : said.get("issuer")));
        }
        return ClientRegistrations.fromOidcConfiguration(said)
                .registrationId("house")
                .clientId(openId.clientId())
                .clientSecret(openId.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}")
                .scope("openid", "email")
                .build();
    }
}
