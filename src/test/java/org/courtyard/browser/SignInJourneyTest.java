package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in")
class SignInJourneyTest extends Journey {

    @Test
    @DisplayName("leads to the page that was wanted")
    void wanted() {
        var desk = neighbours.appoint(neighbours.committee, Role.DESK, "接待");
        var visit = desktop();
        visit.open("/zh/work/calls");
        visit.fill("name", desk.name()).fill("password", Neighbours.PASSWORD);
        visit.press("登录", "/zh/work/calls$").says("没有要打的电话");
    }

    @Test
    @DisplayName("with a wrong password says so and keeps the name")
    void wrongPassword() {
        var desk = neighbours.appoint(neighbours.committee, Role.DESK, "接待");
        var visit = desktop();
        visit.open("/zh/sign-in");
        visit.fill("name", desk.name()).fill("password", "five kites over the roof");
        visit.press("登录", "/zh/sign-in$").says("账号名或密码不对");
        assertThat(visit.page.locator("#name")).hasValue(desk.name());
        assertThat(visit.page.locator("#password")).hasValue("");
    }

    @Test
    @DisplayName("does not open what belongs to others, and says whom to ask")
    void refused() {
        var visit = at(neighbours.appoint(neighbours.company, Role.HANDLER, "物业值班"));
        assertThat(visit.open("/zh/admin/accounts").status()).isEqualTo(403);
        visit.says("请找管理账号的人");
    }

    @Test
    @DisplayName("works with an account that an administrator made and gave a role")
    void newAccount() {
        var administrator = at(neighbours.administrator());
        administrator.open("/zh/admin/accounts/new");
        var name = "xiaozheng" + neighbours.community.code();
        administrator.fill("name", name).fill("displayName", "小郑").fill("password", Neighbours.PASSWORD);
        administrator.press("建账号", "/zh/admin/accounts/[0-9a-f-]{36}$").says("还没有任何权限");
        administrator.page.locator("#role").selectOption("DESK");
        administrator.fill("place", String.valueOf(neighbours.community.code()));
        administrator
                .page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("给权限").setExact(true))
                .click();
        administrator.says("社区值班").look();
        desktop().signIn(name).says("眼下没有要办的");
    }
}
