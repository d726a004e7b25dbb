package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.courtyard.concerns.Raised;
import org.courtyard.concerns.Task;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several hands on one concern")
class HandsJourneyTest extends Journey {

    private static final String CONCERN = "/zh/work/concerns/[0-9a-f-]{36}$";

    private Neighbours.Somebody handler;
    private Neighbours.Somebody owner;
    private Raised raised;

    @BeforeEach
    void theCompanyHasIt() {
        handler = neighbours.appoint(neighbours.company, Role.HANDLER, "物业值班");
        owner = neighbours.appoint(neighbours.owners, Role.HANDLER, "业委会老李");
        neighbours.water();
        raised = neighbours.lamp();
        doors.handling().accept(raised.concern().id(), "", handler.actor(), null);
    }

    @Test
    @DisplayName(
            "the company, the owners and the water department each have a part and a date; it closes when all are over")
    void together() {
        var work = at(handler);
        work.open(moves("add-hand"));
        work.page
                .locator("#organization")
                .selectOption(neighbours.owners.id().value().toString());
        work.fill("text", "请业主配合断电半天").press("请人协办", CONCERN);
        callIn(work);
        work.picture("hands");
        var resident = phone();
        resident.open("/zh/f/" + raised.secret());
        resident.says("一起办的", "槐树院业委会", "请业主配合断电半天", "和合区水务局", "先把进水关上");
        work.open(moves("propose"));
        work.fill("text", "都办好了").page.locator(".cy-bar button").click();
        work.says("还没办完");
        var stranger = byLink(work);
        stranger.says("吹哨请和合区水务局到场", "先把进水关上", "物业没有钥匙");
        stranger.picture("link");
        stranger.page.getByText("报到，我们来").click();
        stranger.says("记下了，办事的人马上看得到");
        notAPicture(stranger);
        stranger.fill("text-done", "总阀关了").choose("该吹，是要我们来");
        stranger.page.getByText("报告办完").click();
        stranger.says("您这一份到此为止");
        doors.hands().settle(raised.concern().id(), part("请业主配合断电半天"), Task.State.DONE, "都同意了", owner.actor(), null);
        work.open(moves("propose"));
        work.fill("text", "都办好了");
        work.page.locator(".cy-bar button").click();
        work.arrive(CONCERN).says("总阀关了", "通过给和合区水务局的链接");
        resident.open("/zh/f/" + raised.secret());
        resident.says("说办好了，解决了吗？");
    }

    @Test
    @DisplayName("a guessed link and a used one open the same page")
    void guessed() {
        var anybody = phone();
        var answer = anybody.go("/zh/p/0.aaaaaaaaaaaaaaaaaaaaaaaa");
        assertThat(answer.status()).isEqualTo(404);
        anybody.says("这个链接打不开了", "请向给您链接的单位再要一个");
        assertThat(anybody.page.context().cookies()).noneMatch(each -> each.name.contains("SESSION"));
    }

    private void callIn(Visit work) {
        work.open(moves("call-in"));
        work.page
                .locator("#organization")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("和合区水务局（部门）"));
        work.choose("到现场").fill("text", "先把进水关上").fill("why", "总阀在井里，物业没有钥匙").fill("tried", "关过分阀");
        work.page.locator(".cy-bar button").click();
        work.arrive(CONCERN);
    }

    /** The lead gives the link; who gets it opens it without an account. */
    private Visit byLink(Visit work) {
        work.open("/zh/work/concerns/" + raised.concern().id() + "/parts/" + part("先把进水关上"));
        work.page.getByText("生成链接").click();
        work.says("只显示这一次");
        var address = work.page.locator(".cy-given a").getAttribute("href");
        var stranger = phone();
        stranger.open(address.substring(address.indexOf("/zh/p/")));
        return stranger;
    }

    private static void notAPicture(Visit stranger) {
        stranger.page
                .locator("#photos")
                .setInputFiles(new FilePayload("lamp.jpg", "image/jpeg", "<html>".getBytes(StandardCharsets.UTF_8)));
        stranger.page.getByText("传上去").click();
        assertThat(stranger.page.locator("#photos-wrong")).isVisible();
    }

    private String moves(String move) {
        return "/zh/work/concerns/" + raised.concern().id() + "/moves/" + move;
    }

    private java.util.UUID part(String asked) {
        return doors.concerns().tasks(raised.concern()).stream()
                .filter(each -> each.asked().equals(asked))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
