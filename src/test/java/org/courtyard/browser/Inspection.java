package org.courtyard.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether everybody can use a page: each visited page as it stands, and each kind of page once more in English, in the
 * dark, in large type and on the narrowest phone.
 */
final class Inspection {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final int NARROWEST = 320;

    private final Faults faults;

    Inspection(Faults faults) {
        this.faults = faults;
    }

    /** @param answer what sets this page apart from others at the same address, such as a 404 */
    void of(Page page, String answer) {
        axe(page, answer);
        if (SEEN.add(kind(page) + answer)) {
            inTheDark(page);
            inLargeType(page);
            narrow(page);
            inEnglish(page);
        }
    }

    /** The address without what differs from concern to concern. */
    private static String kind(Page page) {
        var address = URI.create(page.url());
        var path = address.getPath()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("/f/[^/]+", "/f/{secret}");
        var query = address.getQuery();
        return query == null ? path : path + "?" + query.replaceAll("=[^&]*", "");
    }

    private void inTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe(page, " in the dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void inLargeType(Page page) {
        page.evaluate("document.documentElement.classList.add('cy-large')");
        axe(page, " in large type");
        width(page, page.viewportSize().width, " in large type");
        page.evaluate("document.documentElement.classList.remove('cy-large')");
    }

    private void narrow(Page page) {
        var before = page.viewportSize();
        page.setViewportSize(NARROWEST, 640);
        width(page, NARROWEST, "");
        page.evaluate("document.documentElement.classList.add('cy-large')");
        width(page, NARROWEST, " in large type");
        page.evaluate("document.documentElement.classList.remove('cy-large')");
        page.setViewportSize(before.width, before.height);
    }

    private void inEnglish(Page page) {
        var there = page.locator("link[rel=alternate][hreflang=en]");
        if (there.count() == 0) {
            return;
        }
        var english = page.context().newPage();
        english.navigate(URI.create(page.url())
                .resolve(there.first().getAttribute("href"))
                .toString());
        axe(english, " in English");
        english.close();
    }

    private void width(Page page, int wanted, String how) {
        var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (width > wanted) {
            faults.add(kind(page) + how, "is " + width + " px wide on a screen of " + wanted);
        }
    }

    private void axe(Page page, String how) {
        var results = new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
        for (var rule : results.getViolations()) {
            for (var node : rule.getNodes()) {
                faults.add(kind(page) + how, rule.getId() + ": " + rule.getHelp() + " " + node.getHtml());
            }
        }
    }
}
