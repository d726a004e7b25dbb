package org.courtyard.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.NewAccount;
import org.courtyard.accounts.elsewhere.SignInElsewhere;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.support.IdentityHouse;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "courtyard.data=target/test-data")
@WithPostgres
@Import(ElsewhereTest.WithProvider.class)
@DisplayName("Signing in by a provider")
class ElsewhereTest {

    private static final IdentityHouse PROVIDER = IdentityHouse.open();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SignInElsewhere elsewhere;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyIsLinked() {
        PROVIDER.knows(port);
        PROVIDER.isHonest();
        jdbc.sql("delete from accounts.provider_link").update();
        jdbc.sql("delete from accounts.invitation").update();
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    @DisplayName("lets nobody in who is not linked, and says whom to ask")
    void unknown() throws Exception {
        var browser = new Browser(port);
        var answer = back(browser, there(browser));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("请这里的管理员开账号并发邀请");
        assertThat(inside(browser)).isFalse();
    }

    @Test
    @DisplayName("lets in whoever was invited by an address the provider has verified, and knows them ever after")
    void invited() throws Exception {
        var account = somebody(null);
        elsewhere.invite(account.id(), "lin@example.org", Actor.HOUSE);
        var browser = new Browser(port);
        assertThat(back(browser, there(browser)).headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/zh/account"));
        assertThat(inside(browser)).isTrue();
        PROVIDER.says(claims -> claims.claim("email", "another@example.org"));
        var again = new Browser(port);
        back(again, there(again));
        assertThat(inside(again)).isTrue();
    }

    @Test
    @DisplayName("gives no rights")
    void noRights() throws Exception {
        var account = somebody(null);
        elsewhere.invite(account.id(), IdentityHouse.EMAIL, Actor.HOUSE);
        PROVIDER.says(claims -> claims.claim("roles", List.of("ADMINISTRATOR")).claim("groups", List.of("admin")));
        var browser = new Browser(port);
        back(browser, there(browser));
        assertThat(accounts.actor(account.id()).orElseThrow().grants()).isEmpty();
    }

    @Test
    @DisplayName("never finds an account by an address that is not verified")
    void unverified() throws Exception {
        elsewhere.invite(somebody(null).id(), IdentityHouse.EMAIL, Actor.HOUSE);
        PROVIDER.says(claims -> claims.claim("email_verified", false));
        var browser = new Browser(port);
        assertThat(back(browser, there(browser)).statusCode()).isEqualTo(403);
        assertThat(inside(browser)).isFalse();
    }

    @Test
    @DisplayName("links the account of whoever is signed in, once for each person")
    void linked() throws Exception {
        var browser = new Browser(port);
        var account = somebody("seven kites over the roof");
        browser.signIn(account.name(), "seven kites over the roof", "");
        var answer = back(browser, link(browser));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/zh/account/sign-in"));
        assertThat(elsewhere.of(account.id())).hasSize(1);
        var other = new Browser(port);
        var second = somebody("seven kites over the roof");
        other.signIn(second.name(), "seven kites over the roof", "");
        assertThat(back(other, link(other)).body()).contains("已经和这里另一个账号连着");
        assertThat(elsewhere.of(second.id())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("refuses a word that is not meant for this sign-in:")
    @MethodSource("lies")
    void lies(String what, Consumer<JwtClaimsSet.Builder> lie) throws Exception {
        var account = somebody(null);
        elsewhere.invite(account.id(), IdentityHouse.EMAIL, Actor.HOUSE);
        PROVIDER.says(lie);
        var browser = new Browser(port);
        var answer = back(browser, there(browser));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("给的证明对不上");
        assertThat(inside(browser)).isFalse();
        assertThat(elsewhere.of(account.id())).isEmpty();
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("another nonce", claims -> claims.claim("nonce", "another")),
                lie("no nonce", claims -> claims.claims(all -> all.remove("nonce"))),
                lie("another audience", claims -> claims.audience(List.of("another"))),
                lie("another issuer", claims -> claims.issuer("https://evil.example.org")),
                lie(
                        "expired",
                        claims -> claims.issuedAt(Instant.now().minusSeconds(900))
                                .expiresAt(Instant.now().minusSeconds(600))),
                lie(
                        "issued in the future",
                        claims -> claims.issuedAt(Instant.now().plusSeconds(600))
                                .expiresAt(Instant.now().plusSeconds(900))));
    }

    private static Arguments lie(String what, Consumer<JwtClaimsSet.Builder> lie) {
        return Arguments.of(what, lie);
    }

    @Test
    @DisplayName("refuses a word signed by somebody else under the name of the provider's key")
    void forged() throws Exception {
        elsewhere.invite(somebody(null).id(), IdentityHouse.EMAIL, Actor.HOUSE);
        PROVIDER.isForged();
        var browser = new Browser(port);
        assertThat(back(browser, there(browser)).body()).contains("给的证明对不上");
        assertThat(inside(browser)).isFalse();
    }

    @Test
    @DisplayName("goes on when the provider changes its key, and when its clock is half a minute ahead")
    void rotation() throws Exception {
        elsewhere.invite(somebody(null).id(), IdentityHouse.EMAIL, Actor.HOUSE);
        var browser = new Browser(port);
        back(browser, there(browser));
        PROVIDER.changesKey();
        PROVIDER.says(claims -> claims.issuedAt(Instant.now().plusSeconds(30)));
        var again = new Browser(port);
        back(again, there(again));
        assertThat(inside(again)).isTrue();
    }

    @Test
    @DisplayName("takes each answer once, from the browser that asked, for what it asked")
    void replayed() throws Exception {
        elsewhere.invite(somebody(null).id(), IdentityHouse.EMAIL, Actor.HOUSE);
        var browser = new Browser(port);
        var answer = PROVIDER.signIn(there(browser));
        var stranger = new Browser(port);
        assertThat(get(stranger, answer).statusCode()).isEqualTo(422);
        assertThat(get(browser, answer).statusCode()).isEqualTo(302);
        assertThat(inside(browser)).isTrue();
        assertThat(get(browser, answer).statusCode()).isEqualTo(422);
        var second = new Browser(port);
        there(second);
        assertThat(get(second, answer).body()).contains("已经走过了");
        assertThat(inside(second)).isFalse();
    }

    @Test
    @DisplayName("refuses a code that was used before, even with a fresh state")
    void replayedCode() throws Exception {
        elsewhere.invite(somebody(null).id(), IdentityHouse.EMAIL, Actor.HOUSE);
        var browser = new Browser(port);
        var answer = PROVIDER.signIn(there(browser));
        get(browser, answer);
        var second = new Browser(port);
        var state = query(URI.create(there(second)), "state");
        var code = query(answer, "code");
        var refused = second.get("/zh/sign-in/provider?code=" + code + "&state=" + state);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(inside(second)).isFalse();
    }

    @Test
    @DisplayName("closed accounts stay closed")
    void closed() throws Exception {
        var account = somebody(null);
        elsewhere.invite(account.id(), IdentityHouse.EMAIL, Actor.HOUSE);
        accounts.close(account.id(), Actor.HOUSE);
        var browser = new Browser(port);
        assertThat(back(browser, there(browser)).statusCode()).isEqualTo(403);
        assertThat(inside(browser)).isFalse();
    }

    private Account somebody(@org.jspecify.annotations.Nullable String password) {
        var name = "e" + UUID.randomUUID().toString().substring(0, 8);
        var id = accounts.create(new NewAccount(name, "Somebody", "zh", password), Actor.HOUSE)
                .id();
        return accounts.account(new AccountId(id.value()));
    }

    /** Presses the button. @return where the browser is sent */
    private String there(Browser browser) throws IOException, InterruptedException {
        var token = Browser.token(browser.get("/zh/sign-in").body());
        return sent(browser.post("/zh/sign-in/provider", Map.of("_csrf", token)));
    }

    private String link(Browser browser) throws IOException, InterruptedException {
        var token = Browser.token(browser.get("/zh/account/sign-in").body());
        return sent(browser.post("/zh/account/sign-in/provider", Map.of("_csrf", token)));
    }

    private static String sent(HttpResponse<String> page) {
        return page.headers()
                .firstValue("Refresh")
                .orElseThrow(() -> new AssertionError(page.body()))
                .replaceFirst("0; url=", "");
    }

    private HttpResponse<String> back(Browser browser, String address) throws IOException, InterruptedException {
        return get(browser, PROVIDER.signIn(address));
    }

    private static HttpResponse<String> get(Browser browser, URI address) throws IOException, InterruptedException {
        return browser.get(address.getRawPath() + "?" + address.getRawQuery());
    }

    private static boolean inside(Browser browser) throws IOException, InterruptedException {
        return browser.get("/zh/account").statusCode() == 200;
    }

    private static String query(URI address, String name) {
        return Stream.of(address.getRawQuery().split("&"))
                .filter(each -> each.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WithProvider {

        @Bean
        @Primary
        CourtyardSettings settingsWithProvider() {
            return CourtyardSettings.load(
                    Map.of(
                            "COURTYARD_OIDC_ISSUER", PROVIDER.issuer(),
                            "COURTYARD_OIDC_CLIENT_ID", IdentityHouse.CLIENT,
                            "COURTYARD_OIDC_CLIENT_SECRET", IdentityHouse.SECRET),
                    Path.of("target/test-data"),
                    Map.of("COURTYARD_BIND", "127.0.0.1"));
        }
    }
}
