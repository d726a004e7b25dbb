package org.courtyard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Raised;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The pictures in docs/pages.md: ten main pages on a phone, in both languages and in large type. */
@DisplayName("The ten main pages")
class TenPagesTest extends Journey {

    private static final Path SCREENS = Path.of("target/screens/pages");
    private static final List<String> WAYS = List.of("zh", "en", "large");

    @Test
    @DisplayName("fit a phone in Chinese, in English and in large type; -Dpictures=docs takes the pictures over")
    void onAPhone() throws IOException {
        var somebody = neighbours.appoint(neighbours.committee, Role.DESK, "接待");
        var pages = pages(somebody);
        assertThat(pages).hasSize(10);
        var anybody = phone();
        var desk = phone().signIn(somebody.name());
        var wanted = System.getProperty("pictures");
        for (var page : pages.entrySet()) {
            for (var way : WAYS) {
                var visit = page.getValue().startsWith("/work") ? desk : anybody;
                visit.open(address(page.getValue(), way));
                assertThat((Boolean) visit.page.evaluate("document.documentElement.classList.contains('cy-large')"))
                        .isEqualTo(way.equals("large"));
                var file = SCREENS.resolve(page.getKey() + "-" + way + ".png");
                visit.page.screenshot(new Page.ScreenshotOptions().setPath(file));
                if (wanted != null) {
                    var kept = Path.of(wanted, "pages").resolve(file.getFileName());
                    Files.createDirectories(kept.getParent());
                    Files.copy(file, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static String address(String path, String way) {
        return way.equals("large")
                ? "/zh" + path + (path.contains("?") ? "&" : "?") + "large=1"
                : "/" + way + path + (path.contains("?") ? "&" : "?") + "large=0";
    }

    private Map<String, String> pages(Neighbours.Somebody desk) {
        var handler = neighbours.appoint(neighbours.company, Role.HANDLER, "物业值班");
        neighbours.point();
        clock.turnTo("2026-11-16T15:10");
        show(neighbours.raise("二号楼前的垃圾桶满了两天，味道很大", "rubbish", false), desk);
        clock.turnTo("2026-11-20T08:40");
        var lamp = show(neighbours.lamp(), desk);
        doors.handling().accept(lamp.concern().id(), "今天就去看", handler.actor(), null);
        var lock = show(neighbours.raise("三单元门禁坏了，谁都能进", "doors-entry", false), desk);
        doors.handling().accept(lock.concern().id(), "", handler.actor(), null);
        doors.results().propose(lock.concern().id(), Outcome.SOLVED, "换了锁，给每户配了钥匙", handler.actor(), null);
        clock.turnTo("2026-11-23T10:20");
        neighbours.raise("槐树下的长椅少了两条腿", "play-sport", false);
        var pages = new LinkedHashMap<String, String>();
        pages.put("01-home", "/places/" + neighbours.compound.id());
        pages.put("02-raise", "/raise?place=" + neighbours.staircase.id());
        pages.put("03-follow", "/f/" + lock.secret());
        pages.put("04-list", "/concerns?place=" + neighbours.compound.id());
        pages.put("05-concern", "/concerns/" + lamp.concern().id());
        pages.put("06-overview", "/places/" + neighbours.community.id() + "/overview");
        pages.put("07-who", "/places/" + neighbours.compound.id() + "/who");
        pages.put("08-work", "/work");
        pages.put("09-handling", "/work/concerns/" + lamp.concern().id());
        pages.put("10-calls", "/work/calls");
        return pages;
    }

    private Raised show(Raised raised, Neighbours.Somebody desk) {
        doors.glances().publish(raised.concern().id(), null, desk.actor(), null);
        return raised;
    }
}
