package org.courtyard.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A provider of sign-in as others run it: Spring's own authorization server, beside the application and apart from it.
 * It can be made to lie, to sign with a key nobody knows, and to change its key.
 */
public final class IdentityHouse implements AutoCloseable {

    public static final String CLIENT = "courtyard";
    public static final String SECRET = "a secret of two houses";
    public static final String USER = "lin";
    public static final String PASSWORD = "five kites over the river";
    public static final String EMAIL = "Lin@example.org";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final AnnotationConfigServletWebServerApplicationContext context;

    private IdentityHouse(AnnotationConfigServletWebServerApplicationContext context) {
        this.context = context;
    }

    public static IdentityHouse open() {
        return new IdentityHouse(new AnnotationConfigServletWebServerApplicationContext(Rooms.class));
    }

    public String issuer() {
        return "http://localhost:"
                + java.util.Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Sends people back to the application at this port. */
    public void knows(int port) {
        var client = RegisteredClient.withId("one")
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost:" + port + "/zh/sign-in/provider")
                .redirectUri("http://localhost:" + port + "/en/sign-in/provider")
                .scope("openid")
                .scope("email")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
        context.getBean(InMemoryRegisteredClientRepository.class).save(client);
    }

    /** What it says of a person from now on, after the truth. */
    public void says(Consumer<JwtClaimsSet.Builder> about) {
        context.getBean(Word.class).about = about;
    }

    /** It changes its key, and tells. */
    public void changesKey() {
        var word = context.getBean(Word.class);
        word.signing = key(UUID.randomUUID().toString());
        word.published = word.signing;
    }

    /** Somebody else signs under the name of its key. */
    public void isForged() {
        var word = context.getBean(Word.class);
        word.signing = key(word.published.getKeyID());
    }

    public void isHonest() {
        says(nothing -> {});
        changesKey();
    }

    /** Signs in at the provider as people do. @return where it sends the browser */
    public URI signIn(String address) throws IOException, InterruptedException {
        try (var browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var first = get(browser, address);
            var form = get(browser, location(first));
            var token = TOKEN.matcher(form.body());
            if (!token.find()) {
                throw new AssertionError("no form to sign in at " + form.body());
            }
            var body = "username=" + USER + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)
                    + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            var in = browser.send(
                    HttpRequest.newBuilder(URI.create(issuer() + "/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return URI.create(location(get(browser, location(in))));
        }
    }

    private static HttpResponse<String> get(HttpClient browser, String address)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(there -> answer.uri().resolve(there).toString())
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    @Override
    public void close() {
        context.close();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With what it signs, with what it says it signs, and what it adds to the truth. */
    static final class Word {
        private volatile RSAKey published = key("first");
        private volatile RSAKey signing = published;
        private volatile Consumer<JwtClaimsSet.Builder> about = nothing -> {};

        void add(JwtEncodingContext context) {
            if (context.getTokenType().getValue().equals("id_token")) {
                context.getClaims().claim("email", EMAIL).claim("email_verified", true);
                about.accept(context.getClaims());
            }
        }
    }

    /** Not found by the application beside it. */
    @TestConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Rooms {

        @Bean
        TomcatServletWebServerFactory door() {
            var door = new TomcatServletWebServerFactory(0);
            door.setRegisterDefaultServlet(true);
            return door;
        }

        @Bean
        Word word() {
            return new Word();
        }

        @Bean
        SecurityFilterChain everything(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("nobody")
                    .clientId("nobody")
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientSecret("{noop}" + UUID.randomUUID())
                    .build());
        }

        @Bean
        JWKSource<SecurityContext> published(Word word) {
            return (selector, context) -> selector.select(new JWKSet(List.of(word.published)));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> published) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(published);
        }

        @Bean
        JwtEncoder encoder(Word word) {
            return parameters ->
                    new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(word.signing))).encode(parameters);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(Word word) {
            return word::add;
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(User.withUsername(USER)
                    .password("{noop}" + PASSWORD)
                    .authorities("person")
                    .build());
        }
    }
}
