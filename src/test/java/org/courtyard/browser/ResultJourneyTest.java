package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Raised;
import org.courtyard.places.Place;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What became of a concern")
class ResultJourneyTest extends Journey {

    private static final String THANKS = "/zh/f/[^/]+\\?thanks";

    private Neighbours.Somebody handler;

    @BeforeEach
    void somebodyHandles() {
        handler = neighbours.appoint(neighbours.company, Role.HANDLER, "物业值班");
    }

    @Test
    @DisplayName("a disputed resolution comes back to who proposed it")
    void disputed() {
        var raised = proposed();
        var resident = following(raised);
        resident.says("说办好了，解决了吗？");
        resident.picture("result").choose("没解决，接着办").fill("text", "三楼的灯还是黑的");
        resident.press("告诉他们", THANKS).says("居民说没解决，接着办");
        var work = at(handler);
        work.says("楼道灯");
        work.open("/zh/work/concerns/" + raised.concern().id());
        work.says("三楼的灯还是黑的");
    }

    @Test
    @DisplayName("a resident says it is solved and how content he is")
    void rated() {
        var resident = following(proposed());
        resident.choose("解决了").choose("很满意").fill("text", "当天就亮了");
        resident.press("告诉他们", THANKS).says("记下了", "居民说解决了").saysNot("解决了吗？");
    }

    @Test
    @DisplayName("a question pauses the clock, and the answer lets it go on")
    void question() {
        var raised = neighbours.lamp();
        doors.handling().accept(raised.concern().id(), "", handler.actor(), null);
        var resident = following(raised);
        var before = promise(resident);
        var work = at(handler);
        work.open("/zh/work/concerns/" + raised.concern().id() + "/moves/ask");
        work.fill("text", "是几楼的灯？").press("问报事人", "/zh/work/concerns/[0-9a-f-]{36}$");
        work.says("暂停计时，等报事人回答");
        clock.turnTo("2026-11-25T10:20");
        resident = following(raised);
        resident.says("是几楼的灯？", "暂停计时").picture("question");
        resident.fill("text", "二楼").press("回答", THANKS);
        resident.says("接着计时").saysNot("暂停计时，等");
        assertThat(promise(resident)).as("two days of waiting are given back").isNotEqualTo(before);
    }

    @Test
    @DisplayName("who does not want it any more takes it back")
    void withdrawn() {
        var resident = following(neighbours.lamp());
        resident.page
                .locator("summary")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("不报了"))
                .click();
        resident.press("撤回", THANKS).says("报事人不报了");
    }

    @Test
    @DisplayName("a wrong link is answered kindly")
    void wrongLink() {
        var secret = neighbours.lamp().secret();
        var visit = phone();
        var answer = visit.open("/zh/f/" + secret.substring(0, secret.length() - 3));
        assertThat(answer.status()).isEqualTo(404);
        visit.says("没有这个链接，可能少复制了几个字", "打电话").saysNot("Exception", "楼道灯");
    }

    @Test
    @DisplayName("an invitation that is over is answered kindly")
    void expiredLink() {
        var visit = desktop();
        assertThat(visit.open("/zh/setup/no-longer-in-force").status()).isEqualTo(410);
        visit.says("这个链接用过了，或者过期了").saysNot("Exception");
    }

    @Test
    @DisplayName("the overview of the compound, community, street and district shows the confirmed concern")
    void overview() {
        var raised = proposed();
        var from = Answers.From.link(raised.secret());
        doors.answers().confirm(raised.concern().id(), "亮了", from, null);
        doors.answers().rate(raised.concern().id(), new Answers.Rating("YES", 5, ""), from, null);
        var visit = desktop();
        for (Place each : List.of(neighbours.compound, neighbours.community, neighbours.around, neighbours.district)) {
            visit.open("/zh/places/" + each.id() + "/overview");
            visit.says("一共报了 1 件", "1 件问到了结果，1 件说解决了");
        }
        visit.picture("overview");
    }

    private Visit following(Raised raised) {
        var resident = phone();
        resident.open("/zh/f/" + raised.secret());
        return resident;
    }

    private static String promise(Visit resident) {
        assertThat(resident.page.locator(".cy-promise")).isVisible();
        return resident.page.locator(".cy-promise").innerText();
    }

    private Raised proposed() {
        var raised = neighbours.lamp();
        var id = raised.concern().id();
        doors.handling().accept(id, "", handler.actor(), null);
        doors.results().propose(id, Outcome.SOLVED, "换了两盏灯", handler.actor(), null);
        return raised;
    }
}
