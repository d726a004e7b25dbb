package org.courtyard.accounts.elsewhere;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The way to the provider and back: authorization code with PKCE, state and nonce. */
@Component
class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Discovery discovery;
    private final InstantSource time;
    private final OidcAuthorizationCodeAuthenticationProvider checks;

    Provider(Discovery discovery, Tickets tickets, InstantSource time) {
        this.discovery = discovery;
        this.time = time;
        var exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(RestClient.builder()
                .requestFactory(Wire.requests())
                .configureMessageConverters(known -> known.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var http = new RestTemplate(Wire.requests());
        http.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var about = new DefaultOAuth2UserService();
        about.setRestOperations(http);
        var people = new OidcUserService();
        people.setOauth2UserService(about);
        this.checks = new OidcAuthorizationCodeAuthenticationProvider(exchange, people);
        this.checks.setJwtDecoderFactory(tickets);
    }

    boolean configured() {
        return discovery.configured();
    }

    boolean reachable() {
        return discovery.reachable();
    }

    Asked ask(String redirect, @Nullable UUID link, String next, String lang) {
        return new Asked(
                random(),
                random(),
                random(),
                redirect,
                link,
                next,
                lang,
                time.instant().plus(VALID));
    }

    /** Where the browser goes. */
    String address(Asked asked) {
        return request(registration(), asked).getAuthorizationRequestUri();
    }

    /**
     * Who came back.
     *
     * @param answer the parameters of the address the provider sent the browser to
     * @throws BadInput when the answer does not belong to what was asked
     * @throws Refused when the provider refused, or its word cannot be believed
     */
    Person person(@Nullable Asked asked, Map<String, String> answer) {
        if (asked == null
                || asked.until().isBefore(time.instant())
                || !asked.state().equals(answer.get("state"))) {
            throw new BadInput("provider", "accounts.provider-late");
        }
        var code = answer.get("code");
        if (answer.containsKey("error") || code == null) {
            LOG.info("The provider of sign-in refused: {}", printable(answer.get("error")));
            throw new Refused("accounts.provider-refused");
        }
        var registration = registration();
        var response = OAuth2AuthorizationResponse.success(code)
                .state(asked.state())
                .redirectUri(asked.redirect())
                .build();
        try {
            var token = Objects.requireNonNull(checks.authenticate(new OAuth2LoginAuthenticationToken(
                    registration, new OAuth2AuthorizationExchange(request(registration, asked), response))));
            return person(registration, (OidcUser) Objects.requireNonNull(token.getPrincipal()));
        } catch (AuthenticationException wrong) {
            throw unbelievable(wrong);
        } catch (RuntimeException down) {
            LOG.warn("The provider of sign-in did not answer as it should: {}", down.getMessage());
            throw new Refused("accounts.provider-down");
        }
    }

    private static Person person(ClientRegistration registration, OidcUser user) {
        boolean verified = Boolean.TRUE.equals(user.getEmailVerified());
        var issuer = String.valueOf(registration.getProviderDetails().getIssuerUri());
        return new Person(issuer, Objects.requireNonNull(user.getSubject()), verified ? user.getEmail() : null);
    }

    private static Refused unbelievable(AuthenticationException wrong) {
        var code = wrong instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : wrong.getClass().getSimpleName();
        if (code.equals("invalid_client") || code.equals("unauthorized_client")) {
            LOG.warn("The provider refuses us: check COURTYARD_OIDC_CLIENT_ID and COURTYARD_OIDC_CLIENT_SECRET.");
            return new Refused("accounts.provider-misconfigured");
        }
        LOG.warn("A sign-in by the provider was refused: {}", printable(code));
        return new Refused("accounts.provider-unbelievable");
    }

    private ClientRegistration registration() {
        return discovery.registration().orElseThrow(() -> new Refused("accounts.provider-down"));
    }

    private static OAuth2AuthorizationRequest request(ClientRegistration registration, Asked asked) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(asked.redirect())
                .scopes(registration.getScopes())
                .state(asked.state())
                .attributes(Map.of(
                        OidcParameterNames.NONCE, asked.nonce(), PkceParameterNames.CODE_VERIFIER, asked.verifier()))
                .additionalParameters(Map.of(
                        OidcParameterNames.NONCE, Digest.of(asked.nonce()),
                        PkceParameterNames.CODE_CHALLENGE, Digest.of(asked.verifier()),
                        PkceParameterNames.CODE_CHALLENGE_METHOD, "S256"))
                .build();
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String printable(@Nullable String code) {
        return String.valueOf(code).replaceAll("[^\\w.-]", "?");
    }
}
