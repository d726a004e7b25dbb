package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Raising a concern")
class RaisingJourneyTest extends Journey {

    private static final String SEND = "发给社区";
    private static final String SENT = "/zh/f/[^/]+\\?sent";
    private static final String PHONE = "138 0000 4211";

    @Test
    @DisplayName("a resident without an account reports a broken staircase lamp and is told by when")
    void told() {
        var visit = phone();
        visit.open("/zh/places/" + neighbours.staircase.id());
        visit.picture("home").follow("报个事", "/zh/raise");
        assertThat(visit.page.locator("#promised")).containsText("答复你");
        visit.page.locator("#text").fill(Neighbours.LAMP);
        assertThat(visit.page.locator("#guess")).containsText("楼道");
        byMessage(visit, PHONE);
        visit.look();
        visit.picture("raise").press(SEND, SENT);
        assertThat(visit.page.locator(".cy-promise")).containsText("周");
        visit.says("收到了", "安和物业", "看进展的链接").picture("sent");
        visit.follow("看进展", "/zh/f/[^/?]+$").says("楼道灯", "最晚答复时间");
    }

    @Test
    @DisplayName("what has to be typed for a concern is at most three fields")
    void threeFields() {
        var visit = phone();
        visit.open("/zh/raise?place=" + neighbours.staircase.id());
        var empty = visit.page.locator(
                "#raise :is(input:not([type]), input[type=text], input[type=tel], input[type=email], textarea):visible");
        assertThat(empty.count()).isBetween(1, 3);
    }

    @Test
    @DisplayName("the same without script")
    void withoutScript() {
        var visit = phoneWithoutScript();
        visit.open("/zh/places/" + neighbours.staircase.id());
        visit.follow("报个事", "/zh/raise");
        visit.page.locator("#text").fill(Neighbours.LAMP);
        byMessage(visit, PHONE);
        visit.press(SEND, SENT).says("收到了", "安和物业");
    }

    @Test
    @DisplayName("what was typed is kept when the telephone number is wrong")
    void keptWithWrongNumber() {
        var visit = filled(Neighbours.LAMP, "12345");
        visit.press(SEND, "/zh/raise$").says("发短信要 11 位手机号");
        assertThat(visit.page.locator("#text")).hasValue(Neighbours.LAMP);
        assertThat(visit.page.locator("#phone")).hasValue("12345");
    }

    @Test
    @DisplayName("what was typed is kept when it is far too long")
    void keptWhenTooLong() {
        var long5000 = "灯坏了，".repeat(1250);
        var visit = filled(long5000, PHONE);
        visit.press(SEND, "/zh/raise$").says("5,000");
        assertThat(visit.page.locator("#text")).hasValue(long5000);
        assertThat(visit.page.locator("#phone")).hasValue(PHONE);
    }

    @Test
    @DisplayName("what was typed is kept when a photo is none")
    void keptWhenPhotoIsText() {
        var visit = filled(Neighbours.LAMP, PHONE);
        visit.page
                .locator("#photos")
                .setInputFiles(
                        new FilePayload("notes.jpg", "image/jpeg", "not a picture".getBytes(StandardCharsets.UTF_8)));
        visit.press(SEND, "/zh/raise$").says("notes.jpg", "请用 JPEG、PNG 或 WebP");
        assertThat(visit.page.locator("#text")).hasValue(Neighbours.LAMP);
    }

    @Test
    @DisplayName("a double click raises one concern only")
    void doubleClick() {
        var desk = neighbours.appoint(neighbours.committee, Role.DESK, "接待");
        var visit = phoneWithoutScript();
        visit.open("/zh/raise?place=" + neighbours.staircase.id());
        visit.page.locator("#text").fill(Neighbours.LAMP);
        byMessage(visit, PHONE);
        visit.button(SEND).dblclick(new Locator.DblclickOptions().setNoWaitAfter(true));
        visit.arrive(SENT);
        var work = at(desk);
        work.open("/zh/work/concerns");
        assertThat(work.page.locator("main .cy-item")).hasCount(1);
    }

    private Visit filled(String text, String phone) {
        var visit = phone();
        visit.open("/zh/raise?place=" + neighbours.staircase.id());
        visit.page.locator("#text").fill(text);
        byMessage(visit, phone);
        return visit;
    }

    private static void byMessage(Visit visit, String phone) {
        visit.page.getByText("发短信", new Page.GetByTextOptions().setExact(true)).click();
        visit.page.locator("#phone").fill(phone);
    }
}
