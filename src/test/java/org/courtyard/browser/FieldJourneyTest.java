package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Raised;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Out in the grid")
class FieldJourneyTest extends Journey {

    private static final String PIN = "284917";
    private static final String LAMP = "楼道灯坏了";

    /** Everything the app keeps, as text: what is encrypted shows as what it is. */
    private static final String KEPT = """
            async () => {
              const db = await new Promise((done) => { const r = indexedDB.open("courtyard-field"); r.onsuccess = () => done(r.result); });
              const read = (value) => value instanceof ArrayBuffer ? new TextDecoder().decode(value)
                : ArrayBuffer.isView(value) ? new TextDecoder().decode(value)
                : value && typeof value === "object" ? Object.values(value).map(read).join(" ") : String(value);
              let all = "";
              for (const name of db.objectStoreNames)
                all += await new Promise((done) => { const r = db.transaction(name).objectStore(name).getAll(); r.onsuccess = () => done(r.result.map(read).join(" ")); });
              db.close();
              return all;
            }
            """;

    @Test
    @DisplayName("a day without a network: read, raised, noted; nothing is lost by a new start, and all arrives once")
    void aDayWithoutANetwork() {
        neighbours.lamp();
        var worker = device(worker("小李"));
        worker.look();
        worker.online(false);
        worker.says(LAMP, "没有网络");
        raise(worker, "2 单元门口堆了纸箱");
        view(worker, "patrol");
        worker.fill("patrol-place", "槐树院3").button("记下").click();
        assertThat(worker.page.locator("[data-view=outbox]")).isVisible();
        note(worker, "灯座是新的");
        worker.picture("field-outbox").says("灯座是新的", "纸箱", "都好");
        assertThat((String) worker.page.evaluate(KEPT))
                .doesNotContain("纸箱")
                .doesNotContain("灯座")
                .doesNotContain(LAMP);
        worker.page.reload();
        worker.says("有 3 条还没发出去");
        view(unlock(worker, PIN), "").says(LAMP);
        worker.online(true);
        view(worker, "outbox").says("都发出去了");
        worker.look();
        var desk = at(neighbours.appoint(neighbours.committee, Role.DESK, "接待"));
        desk.open("/zh/work/patrols");
        desk.says("都好", "小李");
        desk.open("/zh/work/concerns?text=纸箱");
        assertThat(desk.page.locator("main .cy-item")).hasCount(1);
    }

    @Test
    @DisplayName("two devices meet again: what only adds is added, two results lie side by side until a person decides")
    void twoDevicesMeet() {
        var lamp = neighbours.lamp();
        var zhou = device(neighbours.appoint(neighbours.company, Role.HANDLER, "老周"));
        var li = device(worker("小李"));
        zhou.online(false);
        li.online(false);
        act(li, "接下", "");
        act(li, "报办理结果", "灯座要换，先等钱", "等经费");
        note(zhou, "灯座是新的");
        act(zhou, "报办理结果", "换了灯泡", "解决了");
        li.online(true);
        view(li, "outbox").says("都发出去了");
        zhou.online(true);
        zhou.says("发出去了。这期间别人也做了别的", "要你决定", "我记的", "换了灯泡", "这期间别人做的", "灯座要换，先等钱");
        zhou.look();
        zhou.picture("field-conflict");
        zhou.button("知道了").click();
        zhou.button("改成记一笔").click();
        zhou.says("都发出去了");
        assertThat(doors.concerns().concern(lamp.concern().id(), Actor.HOUSE).proposedOutcome())
                .isEqualTo(Outcome.AWAITING_FUNDS);
        assertThat(doors.concerns().history(lamp.concern(), Actor.HOUSE))
                .extracting(Event::text)
                .contains("灯座是新的", "换了灯泡", "灯座要换，先等钱");
    }

    @Test
    @DisplayName(
            "after 72 hours without a network what was kept is gone before anything is shown; what is unsent stays")
    void seventyTwoHours() {
        neighbours.lamp();
        var worker = device(worker("小李"));
        worker.online(false);
        note(worker, "灯座是新的");
        later(worker, Duration.ofHours(71));
        view(unlock(worker, PIN), "").says(LAMP);
        later(worker, Duration.ofHours(73));
        worker.says("超过 72 小时", "有 1 条还没发出去");
        view(unlock(worker, PIN), "").says("最近七天没有要办的").saysNot(LAMP);
        view(worker, "outbox").says("灯座是新的");
    }

    @Test
    @DisplayName("a clock that is turned back keeps nothing longer")
    void clockTurnedBack() {
        neighbours.lamp();
        var worker = device(worker("小李"));
        worker.online(false);
        later(worker, Duration.ofHours(-5));
        worker.says("超过 72 小时");
        view(unlock(worker, PIN), "").says("最近七天没有要办的").saysNot(LAMP);
    }

    @Test
    @DisplayName("ten wrong PINs: what was kept is gone, what is unsent opens with the right one")
    void wrongPins() {
        neighbours.lamp();
        var worker = device(worker("小李"));
        worker.online(false);
        note(worker, "灯座是新的");
        worker.button("锁上").click();
        for (int left = 9; left > 0; left--) {
            unlock(worker, "112233").says("还能试 " + left + " 次");
        }
        unlock(worker, "112233").says("存在这里的资料已经删掉");
        unlock(worker, PIN).says("秒再试");
        later(worker, Duration.ofMinutes(2));
        view(unlock(worker, PIN), "").says("最近七天没有要办的").saysNot(LAMP);
        view(worker, "outbox").says("灯座是新的");
    }

    @Test
    @DisplayName("what one did is sent under no other account, and who leaves with something unsent is asked first")
    void otherAccount() {
        var lamp = neighbours.lamp();
        var worker = device(worker("小李"));
        worker.online(false);
        note(worker, "灯座是新的");
        worker.online(true);
        view(worker, "outbox").says("都发出去了");
        worker.online(false);
        note(worker, "玻璃罩裂了");
        worker.button("退出").click();
        worker.says("还有 1 条没发出去");
        worker.online(true);
        view(worker, "outbox").says("都发出去了");
        worker.online(false);
        note(worker, "第三句");
        worker.page.context().clearCookies();
        worker.page.navigate("about:blank");
        worker.online(true);
        worker.signIn(neighbours.appoint(neighbours.company, Role.HANDLER, "老周").name());
        worker.page.navigate("/zh/field#/outbox");
        unlock(worker, PIN).says("现在登录的是另一个账号", "第三句");
        assertThat(texts(lamp)).contains("灯座是新的", "玻璃罩裂了").doesNotContain("第三句");
        var forged = worker.page
                .request()
                .post(
                        "/zh/field/ops",
                        RequestOptions.create()
                                .setHeader("Accept", "application/json")
                                .setData("{}"));
        assertThat(forged.status()).as("a post without the form's token").isEqualTo(403);
    }

    private List<String> texts(Raised raised) {
        return doors.concerns().history(raised.concern(), Actor.HOUSE).stream()
                .map(Event::text)
                .toList();
    }

    private Neighbours.Somebody worker(String title) {
        return neighbours.appoint(neighbours.company, Role.GRID_WORKER, title);
    }

    /** A telephone on which somebody signed in and chose a PIN; it can do without a network from now on. */
    private Visit device(Neighbours.Somebody somebody) {
        var visit = phone().signIn(somebody.name());
        visit.open("/zh/field");
        visit.fill("pin-new", PIN).fill("pin-again", PIN).button("设好，开始用").click();
        visit.says("资料更新于");
        visit.page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        return visit;
    }

    private static Visit unlock(Visit visit, String pin) {
        visit.fill("pin", pin).button("打开").click();
        assertThat(visit.button("打开").or(visit.page.locator(".fd-tabs")).first())
                .isEnabled();
        return visit;
    }

    private static Visit view(Visit visit, String name) {
        visit.page.evaluate("name => { location.hash = '#/' + name; }", name);
        assertThat(visit.page.locator("[data-view=" + (name.isEmpty() ? "today" : name) + "]"))
                .isVisible();
        return visit;
    }

    private static void raise(Visit visit, String text) {
        view(visit, "raise");
        visit.fill("raise-text", text).fill("raise-place", "槐树院3").button("记下").click();
        assertThat(visit.page.locator("[data-view=outbox]")).isVisible();
    }

    private static void note(Visit visit, String text) {
        act(visit, "记一笔", text);
    }

    private static void act(Visit visit, String what, String text, String... outcome) {
        view(visit, "");
        visit.link(LAMP).click();
        visit.page.locator("#kind").selectOption(new SelectOption().setLabel(what));
        for (var each : outcome) {
            visit.page.locator("#outcome").selectOption(new SelectOption().setLabel(each));
        }
        visit.fill("words", text).button("记下").click();
        assertThat(visit.page.locator("[data-view=outbox]")).isVisible();
    }

    /** The clock of the device is turned, and the app opened anew. */
    private static void later(Visit visit, Duration much) {
        visit.page.clock().setFixedTime(System.currentTimeMillis() + much.toMillis());
        visit.page.reload();
    }
}
