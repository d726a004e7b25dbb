package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.courtyard.browser.RaisingJourneyTest.PHONE;
import static org.courtyard.browser.RaisingJourneyTest.SEND;
import static org.courtyard.browser.RaisingJourneyTest.SENT;
import static org.courtyard.browser.RaisingJourneyTest.byMessage;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was typed is kept")
class KeptJourneyTest extends Journey {

    @Test
    @DisplayName("when the telephone number is wrong")
    void wrongNumber() {
        var visit = filled(Neighbours.LAMP, "12345");
        visit.press(SEND, "/zh/raise$").says("发短信要 11 位手机号");
        keeps(visit, Neighbours.LAMP, "12345");
    }

    @Test
    @DisplayName("when it is 50,000 characters long")
    void tooLong() {
        var much = "灯坏了，".repeat(12_500);
        var visit = filled(much, PHONE);
        visit.press(SEND, "/zh/raise$").says("50,000");
        keeps(visit, much, PHONE);
    }

    @Test
    @DisplayName("when a photo is none")
    void photoIsText() {
        var visit = filled(Neighbours.LAMP, PHONE);
        visit.page
                .locator("#photos")
                .setInputFiles(
                        new FilePayload("notes.jpg", "image/jpeg", "not a picture".getBytes(StandardCharsets.UTF_8)));
        visit.press(SEND, "/zh/raise$").says("notes.jpg", "请用 JPEG、PNG 或 WebP");
        keeps(visit, Neighbours.LAMP, PHONE);
    }

    @Test
    @DisplayName("when the connection is lost in the middle of the form")
    void offline() {
        var visit = filled(Neighbours.LAMP, PHONE);
        drafted(visit);
        visit.online(false);
        visit.button(SEND).click();
        visit.says("现在没有网");
        visit.another();
        visit.online(true);
        visit.open("/zh/raise?place=" + neighbours.staircase.id());
        visit.says("上次写到一半的还在");
        keeps(visit, Neighbours.LAMP, PHONE);
        visit.press(SEND, SENT).says("收到了");
    }

    @Test
    @DisplayName("when the answer is lost on the way, and sending it once more doubles nothing")
    void answerLost() {
        var visit = filled(Neighbours.LAMP, PHONE);
        var lost = new AtomicBoolean();
        visit.page.route("**/zh/raise", route -> {
            if (route.request().method().equals("POST") && lost.compareAndSet(false, true)) {
                route.fetch(new com.microsoft.playwright.Route.FetchOptions().setMaxRedirects(0));
                route.abort();
            } else {
                route.resume();
            }
        });
        visit.button(SEND).click();
        visit.page.waitForCondition(lost::get);
        visit.another();
        visit.open("/zh/raise?place=" + neighbours.staircase.id());
        keeps(visit, Neighbours.LAMP, PHONE);
        visit.press(SEND, SENT).says("收到了");
        raised(1);
    }

    @Test
    @DisplayName("when somebody else was quicker, and the form shows what changed")
    void stale() {
        var handler = neighbours.appoint(neighbours.company, Role.HANDLER, "物业值班");
        var light = neighbours.lamp().concern();
        var work = at(handler);
        work.open("/zh/work/concerns/" + light.id() + "/moves/update");
        work.fill("text", "明天上午来换灯");
        doors.handling().accept(light.id(), "", handler.actor(), null);
        work.page.locator(".cy-bar button[type=submit]").click();
        work.says("刚才有人动过这件事", "安和物业接下了").look();
        assertThat(work.page.locator("#text")).hasValue("明天上午来换灯");
    }

    private Visit filled(String text, String phone) {
        var visit = phone();
        visit.open("/zh/raise?place=" + neighbours.staircase.id());
        visit.fill("text", text);
        assertThat(visit.page.locator("#guess input:checked")).hasCount(1);
        return byMessage(visit, phone);
    }

    /** The browser wrote the draft down. */
    private static void drafted(Visit visit) {
        visit.page.waitForFunction("phone => (localStorage.getItem('cy-draft:raise') || '').includes(phone)", PHONE);
    }

    private static void keeps(Visit visit, String text, String phone) {
        assertThat(visit.page.locator("#text")).hasValue(text);
        assertThat(visit.page.locator("#phone")).hasValue(phone);
    }
}
