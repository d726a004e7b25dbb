package org.courtyard.platform.web.security;

import java.net.URI;
import org.courtyard.platform.access.Identities;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.web.limits.TokenLimits;
import org.courtyard.platform.web.problems.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Four ways in: operations, programs with tokens, people who are signed in, everybody. Who may call what stands at the
 * controller methods ({@link MayCallInterceptor}); here it is only found out who is asking.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private final AnswerHeaders headers;
    private final boolean https;

    WebSecurity(CourtyardSettings settings) {
        this.https = PublicAddress.https(settings);
        this.headers = new AnswerHeaders(tiles(settings), https);
    }

    /** We check passwords ourselves; without this Spring would make up an account of its own. */
    @Bean
    AuthenticationManager noneOfSprings() {
        return attempt -> {
            throw new ProviderNotFoundException("accounts checks who signs in");
        };
    }

    /** Requests are measured as a whole; measuring each filter apart costs more than the filters. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain operations(HttpSecurity http, Identities identities) throws Exception {
        return plain(http.securityMatcher("/metrics", "/metrics/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new OperationsFilter(identities), HeaderWriterFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http, Identities identities, TokenLimits limits, ProblemWriter problems)
            throws Exception {
        return plain(http.securityMatcher("/api/**", "/open311/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new BearerFilter(identities, limits, problems), HeaderWriterFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain signedIn(HttpSecurity http, Sessions sessions, Identities identities) throws Exception {
        return checked(
                        http.securityMatcher(request -> Paths.signedIn(request.getRequestURI())),
                        new HttpSessionCsrfTokenRepository())
                .addFilterBefore(new SessionFilter(sessions, identities), CsrfFilter.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        // a mailbox posts there for its owner (RFC 8058): the signed address is all it has
        return checked(http, cookieTokens())
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> Paths.oneTap(request.getRequestURI())))
                .build();
    }

    private HttpSecurity checked(HttpSecurity http, CsrfTokenRepository tokens) throws Exception {
        AccessDeniedHandler refused = (request, response, reason) -> response.sendError(403, FormTokens.REFUSED);
        return plain(http)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new FormTokens()))
                .exceptionHandling(handling -> handling.accessDeniedHandler(refused));
    }

    private HttpSecurity plain(HttpSecurity http) throws Exception {
        return http.headers(each -> each.defaultsDisabled().addHeaderWriter(headers))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable);
    }

    /** For forms of people without an account: in a cookie that only a page with a form writes. */
    private CsrfTokenRepository cookieTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(https ? "__Host-courtyard-form" : "courtyard-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(https).sameSite("Lax"));
        return tokens;
    }

    private static @Nullable String tiles(CourtyardSettings settings) {
        var tiles = settings.tiles();
        if (tiles == null) {
            return null;
        }
        var url = URI.create(tiles.url().replaceAll("\\{[^}]*}", "x"));
        return url.getScheme() + "://" + url.getAuthority();
    }
}
