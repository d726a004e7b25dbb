package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Handling a concern")
class DeskJourneyTest extends Journey {

    private static final String ABOUT_COMPANY = "物业收了费楼道灯也不换，态度还差";

    @Test
    @DisplayName(
            "an eighty-year-old telephones the desk, which writes by keyboard only, and is called back with the promise")
    void telephone() {
        var desk = at(neighbours.appoint(neighbours.committee, Role.DESK, "接待"));
        desk.open("/zh/work/raise");
        assertThat(desk.page.locator("#text")).isFocused();
        desk.page.keyboard().insertText(Neighbours.LAMP);
        walkTo(desk, "place");
        desk.page.keyboard().insertText("槐树院3");
        walkTo(desk, "phone");
        desk.page.keyboard().insertText("8000 1234");
        walkTo(desk, "name");
        desk.page.keyboard().insertText("王奶奶");
        desk.page.keyboard().press("Control+Enter");
        desk.arrive("/zh/work/raise/[0-9a-f-]{36}$").says("您的事记下了", "我们打电话告诉您怎么办");
        desk.open("/zh/work/calls");
        desk.press("楼道灯", "/zh/work/calls/[0-9a-f-]{36}$").says("8000 1234", "王奶奶", "可以这么说");
        desk.picture("call").fill("text", "她说知道了");
        desk.press("说过了，下一个", "/zh/work/calls$").says("没有要打的电话");
    }

    @Test
    @DisplayName("the grid worker solves it on the spot")
    void onTheSpot() {
        var worker = at(neighbours.appoint(neighbours.committee, Role.GRID_WORKER, "网格员小李"));
        worker.open("/zh/work/raise");
        worker.fill("text", "2 单元门口的消防通道堆了纸箱").fill("place", "槐树院3");
        worker.page.getByLabel("当场办好了").check();
        worker.fill("done", "请店主搬走了");
        worker.press("记下", "/zh/work/raise/[0-9a-f-]{36}$").says("已经当场办好");
    }

    @Test
    @DisplayName("a complaint about the property company never reaches the property company's desk")
    void complaint() {
        var company = at(neighbours.appoint(neighbours.company, Role.HANDLER, "物业值班"));
        var raised = neighbours.raise(ABOUT_COMPANY, "stair-lighting", true);
        company.open("/zh/work");
        company.says("眼下没有要办的").saysNot("态度还差");
        company.open("/zh/work/concerns?place=" + neighbours.compound.id());
        assertThat(company.page.locator("main .cy-item")).hasCount(0);
        var answer = company.open("/zh/work/concerns/" + raised.concern().id());
        assertThat(answer.status()).isEqualTo(404);
        company.saysNot("态度还差");
    }

    @Test
    @DisplayName("the complaint about the property company is the committee's to handle")
    void complaintIsHandled() {
        var desk = at(neighbours.appoint(neighbours.committee, Role.DESK, "接待"));
        neighbours.raise(ABOUT_COMPANY, "stair-lighting", true);
        desk.open("/zh/work");
        desk.says("态度还差");
    }

    @Test
    @DisplayName("nobody answers, and the street sees it")
    void nobodyAnswers() {
        var somebody = neighbours.appoint(neighbours.street, Role.OVERSEER, "街道值班");
        neighbours.lamp();
        var street = at(somebody);
        street.says("眼下没有要办的");
        for (var day : new String[] {"2026-11-26T09:00", "2026-12-03T09:00"}) {
            clock.turnTo(day);
            doors.sweep().sweep();
        }
        street = at(somebody);
        street.says("楼道灯", "督办").picture("queue");
    }

    @Test
    @DisplayName("staff publish after a glance, and the public list shows it with its numbers masked")
    void glance() {
        var desk = at(neighbours.appoint(neighbours.committee, Role.DESK, "接待"));
        neighbours.raise(Neighbours.LAMP + "我的电话 13800004211", "stair-lighting", false);
        var list = "/zh/concerns?place=" + neighbours.compound.id();
        var neighbour = phone();
        neighbour.open(list);
        neighbour.says("没有这样的事");
        desk.open("/zh/work/glances");
        desk.says("13800004211");
        desk.picture("glance").press("看过，公开", "/zh/work/glances").says("没有等着看的");
        neighbour.open(list);
        neighbour.press("找", "/zh/concerns").says("楼道灯").saysNot("13800004211");
        neighbour.picture("list");
    }

    @Test
    @DisplayName("a key opens the concern that is waiting, and another takes it on")
    void byKeys() {
        var handler = neighbours.appoint(neighbours.company, Role.HANDLER, "物业值班");
        neighbours.lamp();
        var work = at(handler);
        work.page.keyboard().press("j");
        assertThat(work.page.locator(".cy-item").first()).isFocused();
        work.page.keyboard().press("Enter");
        work.arrive("/zh/work/concerns/[0-9a-f-]{36}$");
        work.page.keyboard().press("t");
        work.arrive("/moves/accept$")
                .press("接下", "/zh/work/concerns/[0-9a-f-]{36}$")
                .says("接下了");
        work.picture("concern");
    }

    /** Enter moves on from field to field, as the desk does while the other hand holds the receiver. */
    private static void walkTo(Visit visit, String field) {
        for (int i = 0; i < 12; i++) {
            visit.page.keyboard().press("Enter");
            if (field.equals(visit.page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("Enter does not lead to " + field);
    }
}
