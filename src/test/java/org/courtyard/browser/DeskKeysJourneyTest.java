package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A desk without a mouse")
class DeskKeysJourneyTest extends Journey {

    /** Keys beside the words themselves: what a minute has room for many times over. */
    private static final int KEYS = 20;

    @Test
    @DisplayName("takes a concern in with the words and a handful of keys")
    void intake() {
        var desk = at(neighbours.appoint(neighbours.committee, Role.DESK, "接待"));
        desk.open("/zh/work/concerns");
        var keys = 0;
        desk.page.keyboard().press("n");
        keys++;
        desk.arrive("/zh/work/raise$");
        assertThat(desk.page.locator("#text")).isFocused();
        desk.page.keyboard().insertText(Neighbours.LAMP);
        keys += walkTo(desk, "place");
        desk.page.keyboard().insertText("槐树院3");
        keys += walkTo(desk, "phone");
        desk.page.keyboard().insertText("8000 1234");
        desk.page.keyboard().press("Control+Enter");
        keys++;
        desk.arrive("/zh/work/raise/[0-9a-f-]{36}$").says("您的事记下了");
        assertThat(keys).isLessThanOrEqualTo(KEYS);
    }

    @Test
    @DisplayName("works through the call list: the next one is always at hand")
    void calls() {
        var desk = at(neighbours.appoint(neighbours.committee, Role.DESK, "接待"));
        byPhone(desk, Neighbours.LAMP);
        byPhone(desk, Neighbours.LAMP + "，二单元的灯也不亮");
        desk.open("/zh/work/calls");
        var first = desk.page.locator("main .cy-item").first();
        assertThat(first).isFocused();
        desk.page.keyboard().press("Enter");
        desk.arrive("/zh/work/calls/[0-9a-f-]{36}$").says("8000 1234");
        desk.page.keyboard().press("Tab");
        assertThat(desk.page.locator("#text")).isFocused();
        desk.page.keyboard().insertText("她说知道了");
        desk.page.keyboard().press("Control+Enter");
        desk.arrive("/zh/work/calls$");
        assertThat(desk.page.locator("main .cy-item")).hasCount(1);
        assertThat(desk.page.locator("main .cy-item").first()).isFocused();
        desk.page.keyboard().press("Enter");
        desk.arrive("/zh/work/calls/[0-9a-f-]{36}$");
        desk.page.keyboard().press("o");
        desk.arrive("/zh/work/calls$");
        assertThat(desk.page.locator("main .cy-item").first()).isFocused();
    }

    @Test
    @DisplayName("gives out several at once after looking at what would happen, and takes it back")
    void batch() {
        var desk = at(neighbours.appoint(neighbours.committee, Role.DESK, "接待"));
        neighbours.lamp();
        neighbours.raise("三单元门禁坏了，谁都能进", "doors-entry", false);
        desk.open("/zh/work/concerns?place=" + neighbours.compound.id());
        for (int i = 0; i < 2; i++) {
            desk.page.keyboard().press("j");
            desk.page.keyboard().press("x");
        }
        assertThat(desk.page.locator("input[name=pick]:checked")).hasCount(2);
        desk.page.keyboard().press("b");
        desk.arrive("/zh/work/batches/[0-9a-f-]{36}$").says("成批办 2 件");
        desk.page.selectOption("#organization", neighbours.committee.id().toString());
        desk.press("先看会怎么样", "/zh/work/batches/[0-9a-f-]{36}$").says("会办", "2 件可以办");
        desk.picture("batch");
        desk.press("办这 2 件", "/zh/work/batches/[0-9a-f-]{36}$").says("2 件办好了");
        desk.press("收回", "/zh/work/batches/[0-9a-f-]{36}$").says("2 件收回了");
    }

    @Test
    @DisplayName("is told its keys, on this page and everywhere, with and without script")
    void help() {
        var desk = at(neighbours.appoint(neighbours.committee, Role.DESK, "接待"));
        neighbours.lamp();
        desk.open("/zh/work/concerns");
        desk.page.keyboard().press("?");
        assertThat(desk.page.locator("#cy-keys")).isVisible();
        desk.says("替人报事").look();
        desk.page.keyboard().press("Escape");
        assertThat(desk.page.locator("#cy-keys")).isHidden();
        desk.open("/zh/work/keys");
        desk.says("接下", "交办").picture("keys");
    }

    @Test
    @DisplayName("keeps a filter under a name and begins with it")
    void filter() {
        var desk = at(neighbours.appoint(neighbours.committee, Role.DESK, "接待"));
        neighbours.lamp();
        desk.open("/zh/work/concerns?late=true");
        desk.page.locator("main details summary").first().click();
        desk.fill("filter-name", "过期的");
        desk.page.locator("input[name=usual]").focus();
        desk.page.keyboard().press("Space");
        desk.press("存下", "/zh/work/concerns\\?late=true$").says("过期的");
        desk.go("/zh/work/concerns");
        desk.arrive("/zh/work/concerns\\?late=true$").says("没有这样的诉求");
        desk.page.locator("main details summary").first().click();
        desk.press("删掉“过期的”", "/zh/work/concerns\\?any=1$").saysNot("过期的");
    }

    private static void byPhone(Visit desk, String words) {
        desk.open("/zh/work/raise");
        desk.page.keyboard().insertText(words);
        walkTo(desk, "place");
        desk.page.keyboard().insertText("槐树院3");
        walkTo(desk, "phone");
        desk.page.keyboard().insertText("8000 1234");
        desk.page.keyboard().press("Control+Enter");
        desk.arrive("/zh/work/raise/[0-9a-f-]{36}$");
    }

    /** Enter moves on from field to field. @return how often it was pressed */
    private static int walkTo(Visit visit, String field) {
        for (int i = 1; i <= 12; i++) {
            visit.page.keyboard().press("Enter");
            if (field.equals(visit.page.evaluate("document.activeElement.id"))) {
                return i;
            }
        }
        throw new AssertionError("Enter does not lead to " + field);
    }
}
