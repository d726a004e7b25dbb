package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who reads large type")
class LargeTypeJourneyTest extends Journey {

    private static final Pattern LARGE = Pattern.compile("(^|\\s)cy-large(\\s|$)");

    @Test
    @DisplayName("has a home with four buttons and the desk's number")
    void fourButtons() {
        neighbours.lamp();
        var visit = phone();
        visit.open("/zh/places/" + neighbours.staircase.id());
        visit.follow("四个大按钮", "/large$").says("报个事", "看进展", "打电话", "近期活动");
        assertThat(visit.page.locator(".cy-four a")).hasCount(4);
        assertThat(visit.page.locator(".cy-desk")).containsText("8000 3311");
        visit.picture("large").follow("报个事", "/zh/raise");
        assertThat(visit.page.locator("html")).hasClass(LARGE);
    }

    @Test
    @DisplayName("says so once, and every page remembers it, with the number in its head")
    void remembered() {
        var visit = phone();
        visit.open("/zh/places/" + neighbours.staircase.id());
        visit.link("大字").click();
        assertThat(visit.page.locator("html")).hasClass(LARGE);
        visit.open("/zh/places/" + neighbours.staircase.id() + "/who");
        assertThat(visit.page.locator("html")).hasClass(LARGE);
        visit.open("/zh/places/" + neighbours.staircase.id());
        assertThat(visit.page.locator("header a[href^='tel:']")).isVisible();
        visit.link("小一点").click();
        assertThat(visit.page.locator("html")).not().hasClass(LARGE);
    }

    @Test
    @DisplayName("without script, links keep it")
    void withoutScript() {
        var visit = phoneWithoutScript();
        visit.open("/zh/places/" + neighbours.staircase.id());
        visit.follow("大字", "large=1").follow("报个事", "/zh/raise.*large=1");
        assertThat(visit.page.locator("html")).hasClass(LARGE);
    }
}
