package org.courtyard.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.FirstAdministrator;
import org.courtyard.accounts.Grants;
import org.courtyard.accounts.NewAccount;
import org.courtyard.accounts.Tokens;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.TooMuch;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "courtyard.data=target/test-data")
@WithPostgres
@Import(Probe.class)
class AccountsWebTest {

    private static final String PASSWORD = "seven kites over the roof";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    Tokens tokens;

    @Autowired
    FirstAdministrator first;

    @Autowired
    Probe probe;

    @Autowired
    JdbcClient jdbc;

    private Account somebody() {
        var name = "p" + UUID.randomUUID().toString().substring(0, 8);
        return accounts.create(new NewAccount(name, "Somebody", "zh", PASSWORD), Actor.HOUSE);
    }

    private Account staff() {
        var account = somebody();
        grants.grantDirectly(account.id(), Role.DESK, null, Actor.HOUSE);
        return account;
    }

    @Test
    void publicPagesKnowNoCookieAndAreNotSentTwice() throws Exception {
        var browser = new Browser(port);
        var page = browser.get("/zh/probe");
        assertThat(page.body()).isEqualTo("Anyone");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("public, max-age=0, must-revalidate");
        var etag = page.headers().firstValue("ETag").orElseThrow();
        var again = browser.get("/zh/probe", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void answersCarryTheHeadersThatKeepOthersOut() throws Exception {
        var headers = new Browser(port).get("/zh/probe").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void signingInBeginsANewSessionThatPublicPagesNeverTouch() throws Exception {
        var account = staff();
        var browser = new Browser(port);
        var answer = browser.signIn(account.name(), PASSWORD, "/zh/work/probe?a=1");
        assertThat(answer.statusCode()).isBetween(302, 303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/zh/work/probe?a=1");
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("courtyard="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
        var page = browser.get("/zh/work/probe");
        assertThat(page.body()).isEqualTo(account.name());
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");

        var before = lastUsed(account);
        assertThat(browser.get("/zh/probe").body()).isEqualTo("Anyone");
        assertThat(browser.get("/assets/none").statusCode()).isEqualTo(404);
        assertThat(lastUsed(account)).isEqualTo(before);
        assertThat(browser.get("/zh/me").body()).contains("Somebody", "/zh/work");
        assertThat(lastUsed(account)).isGreaterThan(before);
    }

    @Test
    void aPlantedSessionIdDoesNotSurviveSigningIn() throws Exception {
        var account = somebody();
        var browser = new Browser(port);
        browser.signIn(account.name(), PASSWORD, "");
        var old = browser.cookies.get("courtyard");
        browser.signIn(account.name(), PASSWORD, "");
        assertThat(browser.cookies.get("courtyard")).isNotEqualTo(old);
        var thief = new Browser(port);
        thief.cookies.put("courtyard", old);
        assertThat(thief.get("/zh/account").statusCode()).isEqualTo(303);
    }

    @Test
    void signingOutNeedsTheFormTokenAndEndsTheSession() throws Exception {
        var account = somebody();
        var browser = new Browser(port);
        browser.signIn(account.name(), PASSWORD, "");
        var page = browser.get("/zh/account");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(browser.post("/zh/sign-out", java.util.Map.of()).statusCode())
                .isEqualTo(403);
        var out = browser.post("/zh/sign-out", java.util.Map.of("_csrf", Browser.token(page.body())));
        assertThat(out.statusCode()).isBetween(302, 303);
        assertThat(browser.get("/zh/account").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormWithoutItsTokenIsNotTaken() throws Exception {
        var answer = new Browser(port).post("/zh/sign-in", java.util.Map.of("name", "a", "password", "b"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("请再发一次");
    }

    @Test
    void pagesOfMembersAskToSignInAndComeBack() throws Exception {
        var answer = new Browser(port).get("/zh/work/probe?x=1");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/zh/sign-in?next=%2Fzh%2Fwork%2Fprobe%3Fx%3D1");
        var member = new Browser(port);
        member.signIn(somebody().name(), PASSWORD, "https://elsewhere.example/");
        assertThat(member.get("/zh/work/probe").statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenOpensTheApiUntilItIsRevoked() throws Exception {
        var account = somebody();
        var issued = tokens.issue(account.id(), "test", 1);
        var browser = new Browser(port);
        var bearer = "Bearer " + issued.secret();
        assertThat(browser.get("/api/v1/probe", "Authorization", bearer).body()).contains(account.name());
        tokens.revoke(issued.token().id(), account.id());
        problem(browser.get("/api/v1/probe", "Authorization", bearer), 401, "sign-in-needed");
        var anonymous = browser.get("/api/v1/probe");
        problem(anonymous, 401, "sign-in-needed");
        assertThat(anonymous.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        problem(browser.get("/api/v1/probe", "Authorization", "Basic eDp5"), 401, "sign-in-needed");
    }

    @Test
    void problemsSpeakTheReadersLanguageAndNameTheField() throws Exception {
        var browser = new Browser(port);
        var bearer = "Bearer " + tokens.issue(somebody().id(), "test", 1).secret();
        var misfit = browser.json(
                "POST",
                "/api/v1/probe",
                "{\"text\":\"a\",\"count\":\"many\"}",
                "Authorization",
                bearer,
                "Accept-Language",
                "en");
        problem(misfit, 422, "bad-input");
        assertThat(misfit.body()).contains("\"field\":\"count\"", "This value does not fit");
        problem(browser.json("POST", "/api/v1/probe", "{\"text\":", "Authorization", bearer), 400, "malformed");
        problem(browser.json("DELETE", "/api/v1/probe", ""), 405, "wrong-method");
        problem(browser.get("/api/v1/nothing"), 404, "not-found");
        problem(browser.json("PUT", "/api/v1/probe", ""), 428, "version-needed");
        problem(browser.json("PUT", "/api/v1/probe", "", "If-Match", "\"6\""), 412, "stale-version");
        assertThat(browser.json("PUT", "/api/v1/probe", "", "If-Match", "\"7\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSameRequestTwiceHasOneEffect() throws Exception {
        var browser = new Browser(port);
        var bearer = "Bearer " + tokens.issue(somebody().id(), "test", 1).secret();
        var key = UUID.randomUUID().toString();
        int before = probe.effects.get();
        var one = browser.json(
                "POST",
                "/api/v1/probe",
                "{\"text\":\"a\",\"count\":1}",
                "Authorization",
                bearer,
                "Idempotency-Key",
                key);
        var two = browser.json(
                "POST",
                "/api/v1/probe",
                "{\"count\":1,\"text\":\"a\"}",
                "Authorization",
                bearer,
                "Idempotency-Key",
                key);
        assertThat(one.statusCode()).isEqualTo(201);
        assertThat(two.statusCode()).isEqualTo(201);
        assertThat(two.body()).isEqualTo(one.body());
        assertThat(two.headers().firstValue("Location")).isEqualTo(one.headers().firstValue("Location"));
        assertThat(two.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(probe.effects.get()).isEqualTo(before + 1);
        var other = browser.json(
                "POST",
                "/api/v1/probe",
                "{\"text\":\"b\",\"count\":1}",
                "Authorization",
                bearer,
                "Idempotency-Key",
                key);
        problem(other, 422, "bad-input");
    }

    @Test
    void atTheSameTimeOnlyOneOfTheSameRequestsIsDone() throws Exception {
        var bearer = "Bearer " + tokens.issue(somebody().id(), "test", 1).secret();
        var key = UUID.randomUUID().toString();
        int before = probe.effects.get();
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 12; i++) {
            calls.add(() -> new Browser(port)
                    .json(
                            "POST",
                            "/api/v1/probe",
                            "{\"text\":\"a\",\"count\":1}",
                            "Authorization",
                            bearer,
                            "Idempotency-Key",
                            key)
                    .statusCode());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            assertThat(statuses)
                    .contains(201)
                    .allMatch(status -> List.of(201, 409).contains(status));
        }
        assertThat(probe.effects.get()).isEqualTo(before + 1);
    }

    @Test
    void guessingIsSlowedDownButNeverLocksOutTheNeighbourElsewhere() {
        var account = somebody();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> accounts.signIn(account.name(), "wrong guess", "203.0.113.7"))
                    .isInstanceOf(BadInput.class);
        }
        assertThatThrownBy(() -> accounts.signIn(account.name(), PASSWORD, "203.0.113.7"))
                .isInstanceOf(TooMuch.class);
        for (int i = 0; i < 30; i++) {
            var from = "198.51.100." + i;
            assertThatThrownBy(() -> accounts.signIn(account.name(), "wrong guess", from))
                    .isInstanceOf(BadInput.class);
        }
        assertThat(accounts.signIn(account.name(), PASSWORD, "192.0.2.1").id()).isEqualTo(account.id());
    }

    @Test
    void aRoleTakenAwayIsGoneAtOnce() {
        var account = somebody();
        var grant = grants.grantDirectly(account.id(), Role.DESK, null, Actor.HOUSE);
        assertThat(accounts.actor(account.id()).orElseThrow().staff()).isTrue();
        grants.end(grant, Actor.HOUSE);
        assertThat(accounts.actor(account.id()).orElseThrow().staff()).isFalse();
        accounts.close(account.id(), Actor.HOUSE);
        assertThat(accounts.actor(account.id())).isEmpty();
    }

    @Test
    void passwordsAreKeptAsArgon2idWithTheRecommendedParameters() {
        var hash = jdbc.sql("select password_hash from accounts.account where id = :id")
                .param("id", somebody().id().value())
                .query(String.class)
                .single();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void thereIsNoLinkForAFirstAdministratorOnceThereIsAnAccount() {
        somebody();
        assertThat(first.invite()).isEmpty();
    }

    private long lastUsed(Account account) {
        return jdbc.sql("select max(last_access_time) from platform.spring_session where principal_name = :name")
                .param("name", account.id().toString())
                .query(Long.class)
                .single();
    }

    private static void problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"/api#problem-" + type + "\"", "\"status\":" + status);
    }

    @Test
    void aTokenSaysWhenItWasUsedAndAnAdministratorEndsIt() {
        var account = staff();
        var issued = tokens.issue(account.id(), "a program", 7);
        assertThat(tokens.of(account.id()).getFirst().lastUsedAt()).isNull();
        assertThat(tokens.authenticate(issued.secret())).isPresent();
        assertThat(tokens.of(account.id()).getFirst().lastUsedAt()).isNotNull();
        var colleague = accounts.actor(staff().id()).orElseThrow();
        assertThatThrownBy(() -> tokens.revoke(issued.token().id(), account.id(), colleague))
                .isInstanceOf(org.courtyard.platform.problems.Refused.class);
        tokens.revoke(issued.token().id(), account.id(), Actor.HOUSE);
        assertThat(tokens.authenticate(issued.secret())).isEmpty();
    }
}
