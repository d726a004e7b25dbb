package org.courtyard.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.support.IdentityHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@DisplayName("An account of one's organization")
@Import(ElsewhereJourneyTest.WithProvider.class)
class ElsewhereJourneyTest extends Journey {

    private static final IdentityHouse PROVIDER = IdentityHouse.open();

    @BeforeEach
    void clocksAgree() {
        clock.turnTo(LocalDateTime.now(ZoneId.of("Asia/Shanghai")).toString());
        PROVIDER.knows(port);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    @DisplayName("that nobody here knows opens nothing; once linked in the own account it signs in with one button")
    void linked() {
        var stranger = desktop().visits(PROVIDER.issuer());
        stranger.open("/zh/sign-in");
        stranger.button("用单位账号").click();
        signInThere(stranger.page);
        stranger.arrive("/zh/sign-in/provider").says("请这里的管理员开账号并发邀请");

        var visit =
                at(neighbours.appoint(neighbours.committee, Role.DESK, "接待")).visits(PROVIDER.issuer());
        visit.open("/zh/account/sign-in");
        visit.button("连上单位账号").click();
        signInThere(visit.page);
        visit.arrive("/zh/account/sign-in$").says("已经连上").picture("linked");
        visit.open("/zh/account");
        visit.press("退出登录", "/zh$");
        visit.open("/zh/sign-in");
        visit.button("用单位账号").click();
        visit.arrive("/zh/work$");
        visit.open("/zh/account/sign-in");
        visit.press("断开单位账号", "/zh/account/sign-in$").saysNot("已经连上");
    }

    @Test
    @DisplayName("gets in by the invitation of an administrator")
    void invited() {
        var administrator = at(neighbours.administrator());
        administrator.open("/zh/admin/accounts/new");
        var name = "xiaolin" + neighbours.community.code();
        administrator.fill("name", name).fill("displayName", "小林").fill("password", Neighbours.PASSWORD);
        administrator.press("建账号", "/zh/admin/accounts/[0-9a-f-]{36}$");
        administrator.fill("email", IdentityHouse.EMAIL);
        administrator.press("邀请用单位账号登录", "/zh/admin/accounts/[0-9a-f-]{36}$").says("正等着对方登录");
        var visit = phone().visits(PROVIDER.issuer());
        visit.open("/zh/sign-in");
        visit.picture("sign-in-elsewhere").button("用单位账号").click();
        signInThere(visit.page);
        visit.arrive("/zh/account$").says("小林");
    }

    private static void signInThere(Page page) {
        page.waitForURL(Pattern.compile("/login"));
        page.fill("input[name=username]", IdentityHouse.USER);
        page.fill("input[name=password]", IdentityHouse.PASSWORD);
        page.click("button[type=submit]");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WithProvider {

        @Bean
        @Primary
        CourtyardSettings settingsOfTheHouse() {
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
