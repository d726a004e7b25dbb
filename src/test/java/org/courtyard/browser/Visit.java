package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody at a screen. Every page that is arrived at is looked at; what was wrong is told at the end. */
final class Visit {

    private static final LocatorAssertions.ContainsTextOptions SEEN =
            new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);

    Page page;
    private final BrowserContext context;
    private final Faults faults;
    private final Inspection inspection;
    private final Screen screen;

    Visit(Browser browser, String home, Screen screen) {
        this.screen = screen;
        faults = new Faults(home);
        inspection = new Inspection(faults);
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(home)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(screen.width(), screen.height())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setIgnoreHTTPSErrors(true)
                .setJavaScriptEnabled(screen.script()));
        context.setDefaultTimeout(Chromium.PATIENCE);
        faults.watch(context);
        page = context.newPage();
    }

    /** May be sent to this other house. */
    Visit visits(String other) {
        faults.visits(other);
        return this;
    }

    /** Goes to an address. */
    Response go(String path) {
        return page.navigate(path);
    }

    /** Goes to an address, whatever the answer, and looks. */
    Response open(String path) {
        var answer = go(path);
        look(answer.ok() ? "" : " " + answer.status());
        return answer;
    }

    /** Follows the link that is called so. */
    Visit follow(String name, String to) {
        return on(link(name), to);
    }

    /** Presses the button that is called so. */
    Visit press(String name, String to) {
        return on(button(name), to);
    }

    /** The page is marked, so that the next one at the same address is told from it. */
    private Visit on(Locator control, String to) {
        page.evaluate("document.documentElement.dataset.left = '1'");
        control.click();
        assertThat(page.locator("html[data-left]")).hasCount(0);
        return arrive(to);
    }

    /** Waits for a page whose address matches, and looks at it. */
    Visit arrive(String address) {
        assertThat(page).hasURL(Pattern.compile(address));
        page.waitForLoadState();
        look();
        return this;
    }

    /** Chooses the answer that is called so, by itself or before a note. */
    Visit choose(String answer) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(answer))
                .first()
                .check();
        return this;
    }

    Visit fill(String field, String text) {
        page.locator("#" + field).fill(text);
        return this;
    }

    /** Ends the connection, or brings it back. */
    void online(boolean wanted) {
        context.setOffline(!wanted);
    }

    /** Another window of the same browser. */
    void another() {
        page.close();
        page = context.newPage();
    }

    Visit signIn(String name) {
        open("/zh/sign-in");
        page.locator("#name").fill(name);
        page.locator("#password").fill(Neighbours.PASSWORD);
        page.locator("main form button.btn-primary").click();
        return arrive("/zh/work$");
    }

    /** The page says so, somewhere people can see it. */
    Visit says(String... words) {
        for (var each : words) {
            assertThat(page.locator("body")).containsText(each, SEEN);
        }
        return this;
    }

    Visit saysNot(String... words) {
        for (var each : words) {
            assertThat(page.locator("body")).not().containsText(each, SEEN);
        }
        return this;
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** For people who want to see what the run saw. */
    Visit picture(String name) {
        var size = screen.width() < 600 ? "phone" : "desktop";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens", name + "-" + size + ".png")));
        return this;
    }

    void look() {
        look("");
    }

    /** As {@link #look()}, in every way there is. */
    void lookThoroughly() {
        settle();
        inspection.thorough(page);
    }

    private void look(String answer) {
        if (screen.script()) {
            settle();
            inspection.of(page, answer);
        }
    }

    /** What a page asks for by itself has come. */
    private void settle() {
        assertThat(page.locator(".htmx-request")).hasCount(0);
    }

    void leave() {
        context.close();
    }

    void withoutFault() {
        faults.none();
    }
}
