package org.courtyard.browser;

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

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final Screen NARROWEST = new Screen(320, 640, true);
    private static final String LARGE = "document.documentElement.classList.toggle('cy-large', %s)";
    /** A menu floats above the page: nobody reaches for what lies under an open one. */
    private static final String OPEN =
            "document.querySelectorAll('details:not(.cy-menu)').forEach(each => each.open = true)";

    /** What sticks out furthest of what does not scroll by itself. */
    private static final String WIDE = """
            () => Array.from(document.querySelectorAll("body *"))
              .filter(each => {
                for (let outer = each.parentElement; outer !== document.body; outer = outer.parentElement)
                  if (getComputedStyle(outer).overflowX !== "visible") return false;
                return true;
              })
              .map(each => ({ each, right: each.getBoundingClientRect().right }))
              .filter(found => found.right > document.documentElement.clientWidth)
              .sort((one, other) => other.right - one.right)
              .slice(0, 4)
              .map(found => found.each.tagName + "." + found.each.getAttribute("class") + " " + Math.round(found.right))
              .join(", ")
            """;

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
            inEnglish(page, List.of());
        }
    }

    /** On every screen, in every type, with everything opened that can be opened; what the page remembered is forgotten. */
    void thorough(Page page) {
        SEEN.add(kind(page));
        for (var screen : List.of(Screen.PHONE, Screen.DESKTOP)) {
            page.setViewportSize(screen.width(), screen.height());
            axe(page, screen.called());
        }
        page.evaluate(OPEN);
        for (var screen : List.of(Screen.PHONE, Screen.DESKTOP)) {
            page.setViewportSize(screen.width(), screen.height());
            inTheDark(page);
            inLargeType(page);
        }
        narrow(page);
        inEnglish(page, List.of(Screen.PHONE, Screen.DESKTOP));
        page.evaluate("localStorage.clear()");
    }

    /** The address without what differs from concern to concern. */
    private static String kind(Page page) {
        var address = URI.create(page.url());
        var path = address.getPath()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("/moves/.+", "/moves/{move}")
                .replaceAll("/f/[^/]+", "/f/{secret}")
                .replaceAll("/setup/[^/]+", "/setup/{secret}");
        var query = address.getQuery();
        return query == null ? path : path + "?" + query.replaceAll("=[^&]*", "");
    }

    private void inTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe(page, " in the dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void inLargeType(Page page) {
        var before = page.evaluate("document.documentElement.classList.contains('cy-large')");
        page.evaluate(LARGE.formatted(true));
        axe(page, " in large type");
        width(page, " in large type");
        page.evaluate(LARGE.formatted(before));
    }

    private void narrow(Page page) {
        var before = page.viewportSize();
        page.setViewportSize(NARROWEST.width(), NARROWEST.height());
        width(page, "");
        var usual = page.evaluate("document.documentElement.classList.contains('cy-large')");
        page.evaluate(LARGE.formatted(true));
        width(page, " in large type");
        page.evaluate(LARGE.formatted(usual));
        page.setViewportSize(before.width, before.height);
    }

    private void inEnglish(Page page, List<Screen> screens) {
        var there = page.locator("link[rel=alternate][hreflang=en]");
        if (there.count() == 0) {
            return;
        }
        var english = page.context().newPage();
        english.navigate(URI.create(page.url())
                .resolve(there.first().getAttribute("href"))
                .toString());
        if (screens.isEmpty()) {
            axe(english, " in English");
        }
        for (var screen : screens) {
            english.setViewportSize(screen.width(), screen.height());
            english.evaluate(OPEN);
            axe(english, screen.called() + " in English");
            width(english, " in English");
        }
        narrow(english);
        english.close();
    }

    private void width(Page page, String how) {
        var wanted = page.viewportSize().width;
        var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (width > wanted) {
            faults.add(
                    kind(page) + how,
                    "is %d px wide on a screen of %d: %s".formatted(width, wanted, page.evaluate(WIDE)));
        }
    }

    private void axe(Page page, String how) {
        Axe.hindrances(page).forEach(each -> faults.add(kind(page) + how, each));
    }
}
