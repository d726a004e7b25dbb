package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotType;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Raising a concern")
class RaisingJourneyTest extends Journey {

    static final String SEND = "发出";
    static final String SENT = "/zh/f/[^/]+\\?sent";
    static final String PHONE = "138 0000 4211";

    @Test
    @DisplayName("a resident without an account reports a broken staircase lamp and is told by when")
    void told() {
        var visit = fromHome(phone());
        assertThat(visit.page.locator("#promised")).containsText("答复你");
        visit.fill("text", Neighbours.LAMP);
        assertThat(visit.page.locator("#guess")).containsText("楼道");
        byMessage(visit, PHONE).look();
        visit.picture("raise").press(SEND, SENT);
        assertThat(visit.page.locator(".cy-promise")).containsText("周");
        visit.says("收到了", "安和物业", "看进展的链接").picture("sent");
        visit.follow("看进展", "/zh/f/[^/?]+$").says("楼道灯", "最晚答复时间");
    }

    @Test
    @DisplayName("on a phone, from the place's home, at most three answers are required, and these are enough")
    void atMostThree() {
        var visit = fromHome(phone());
        var required = visit.page.locator("#raise :is(input, textarea, select):required:visible");
        assertThat(required.count()).isBetween(1, 3);
        for (var each : required.all()) {
            each.fill(Neighbours.LAMP);
        }
        visit.press(SEND, SENT).says("收到了", "安和物业");
    }

    @Test
    @DisplayName("the same without script")
    void withoutScript() {
        var visit = fromHome(phoneWithoutScript());
        byMessage(visit.fill("text", Neighbours.LAMP), PHONE);
        visit.press(SEND, SENT).says("收到了", "安和物业");
    }

    @Test
    @DisplayName("who has chosen no place finds it by its name, and the words stay")
    void finding() {
        var visit = phone();
        visit.open("/zh/raise");
        visit.fill("text", Neighbours.LAMP)
                .fill("where", neighbours.staircase.id().toString());
        visit.press("找", "/zh/raise");
        assertThat(visit.page.locator("#place")).containsText("2 单元");
        assertThat(visit.page.locator("#text")).hasValue(Neighbours.LAMP);
        visit.press(SEND, SENT).says("收到了");
    }

    @Test
    @DisplayName("a double click raises one concern only")
    void doubleClick() {
        var visit = phoneWithoutScript();
        visit.open("/zh/raise?place=" + neighbours.staircase.id());
        visit.fill("text", Neighbours.LAMP);
        visit.button(SEND).dblclick(new Locator.DblclickOptions().setNoWaitAfter(true));
        visit.arrive(SENT);
        raised(1);
    }

    @Test
    @DisplayName("me too joins a similar concern, and the neighbours see how many they are")
    void meToo() {
        var desk = neighbours.appoint(neighbours.committee, Role.DESK, "接待");
        var lamp = neighbours.lamp().concern();
        doors.glances().publish(lamp.id(), null, desk.actor(), null);
        var visit = phone();
        visit.open("/zh/raise?place=" + neighbours.staircase.id());
        visit.fill("text", "二单元二楼的楼道灯坏了，摸黑上楼");
        assertThat(visit.page.locator("#similar")).containsText("楼道灯");
        visit.look();
        visit.picture("similar").press("我也遇到", SENT).says("加上你了");
        raised(1);
        var neighbour = phone();
        neighbour.open("/zh/concerns/" + lamp.id());
        neighbour.says("1 人也遇到");
    }

    @Test
    @DisplayName("a photo goes along, and who raised it sees it at once")
    void photo() {
        var visit = phone();
        visit.open("/zh/raise?place=" + neighbours.staircase.id());
        visit.fill("text", Neighbours.LAMP);
        var photo = visit.page.screenshot(new Page.ScreenshotOptions().setType(ScreenshotType.JPEG));
        visit.page.locator("#photos").setInputFiles(new FilePayload("lamp.jpg", "image/jpeg", photo));
        visit.press(SEND, SENT).follow("看进展", "/zh/f/[^/?]+$");
        assertThat(visit.page.locator("main img")).hasCount(1);
        visit.page.waitForFunction("document.querySelector('main img').naturalWidth > 0");
    }

    @Test
    @DisplayName("a category nobody knows is left to the words")
    void unknownCategory() {
        var visit = phone();
        visit.open("/zh/raise?place=" + neighbours.staircase.id());
        visit.fill("text", Neighbours.LAMP);
        assertThat(visit.page.locator("#guess")).containsText("楼道");
        visit.page.evaluate("document.querySelector('[name=category]:checked').value = 'no-such-thing'");
        visit.press(SEND, SENT).follow("看进展", "/zh/f/[^/?]+$").says("楼道照明");
    }

    @Test
    @DisplayName("what points elsewhere says so before it is sent, with the number to call")
    void elsewhere() {
        var visit = phoneWithoutScript();
        visit.open("/zh/raise?place=" + neighbours.staircase.id());
        visit.fill("text", "家里着火了，火很大，快来人救火");
        visit.press(SEND, "/zh/raise$").says("还没有发出去", "119");
    }

    private Visit fromHome(Visit visit) {
        visit.open("/zh/places/" + neighbours.staircase.id());
        return visit.picture("home").follow("报个事", "/zh/raise");
    }

    static Visit byMessage(Visit visit, String phone) {
        return visit.choose("发短信").fill("phone", phone);
    }
}
