package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.courtyard.platform.access.Role;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A journey begins on a Monday morning in a neighbourhood of its own, and ends when all its visits were without fault. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Town.class)
@ExtendWith(Chromium.class)
abstract class Journey {

    @LocalServerPort
    int port;

    @Autowired
    Town.Doors doors;

    @Autowired
    TownClock clock;

    Neighbours neighbours;

    private Browser browser;
    private final List<Visit> visits = new ArrayList<>();

    @BeforeEach
    void mondayMorning(Browser running) {
        browser = running;
        clock.turnTo("2026-11-23T10:20");
        neighbours = doors.neighbours();
    }

    @AfterEach
    void withoutFault() {
        visits.forEach(Visit::leave);
        visits.forEach(Visit::withoutFault);
    }

    /** A resident with a telephone in the hand. */
    Visit phone() {
        return visit(Screen.PHONE);
    }

    /** Somebody at a desk. */
    Visit desktop() {
        return visit(Screen.DESKTOP);
    }

    Visit phoneWithoutScript() {
        return visit(Screen.PHONE.withoutScript());
    }

    /** At a desk, and signed in. */
    Visit at(Neighbours.Somebody somebody) {
        return desktop().signIn(somebody.name());
    }

    /** So many concerns are known in the neighbourhood. */
    void raised(int wanted) {
        var desk = at(neighbours.appoint(neighbours.street, Role.DESK, "数一数"));
        desk.go("/zh/work/concerns?place=" + neighbours.staircase.id());
        assertThat(desk.page.locator("main .cy-item")).hasCount(wanted);
    }

    String scheme() {
        return "http";
    }

    private Visit visit(Screen screen) {
        var visit = new Visit(browser, scheme() + "://localhost:" + port, screen);
        visits.add(visit);
        return visit;
    }
}
