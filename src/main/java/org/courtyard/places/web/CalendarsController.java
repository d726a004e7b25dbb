package org.courtyard.places.web;

import java.util.ArrayList;
import java.util.List;
import org.courtyard.places.Calendars;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which places have a calendar of their own, and the way to that of any other. */
@Controller
@MayCall(MayCall.Who.ADMINISTRATOR)
class CalendarsController {

    private static final int MOST = 30;

    private final Calendars calendars;
    private final Places places;

    CalendarsController(Calendars calendars, Places places) {
        this.calendars = calendars;
        this.places = places;
    }

    @GetMapping("/{lang:zh|en}/admin/calendars")
    String all(@RequestParam(defaultValue = "") String text, Shell shell, Model model) {
        model.addAttribute("page", new CalendarPage.All(text, rows(found(text), shell), rows(own(), shell)));
        return "places/calendar/all";
    }

    List<Place> own() {
        var own = new ArrayList<>(places.roots());
        places.placesByIds(calendars.entered()).values().stream()
                .filter(each -> !own.contains(each))
                .forEach(own::add);
        return own;
    }

    List<Place> found(String text) {
        return text.isBlank() ? List.of() : places.search(text, MOST);
    }

    private List<Row> rows(List<Place> shown, Shell shell) {
        return shown.stream()
                .map(each -> Row.of(
                        CalendarPages.address(each.id(), shell),
                        "calendar-event",
                        each.called(shell.lang()),
                        said(each, shell)))
                .toList();
    }

    private String said(Place place, Shell shell) {
        var today = shell.moments().today();
        var missing = calendars.calendarFor(place).missingYears(today, today.plusYears(1));
        var level = shell.say("places.level." + place.level().name());
        return missing.isEmpty()
                ? level
                : shell.say(
                        "places.calendar.row.missing",
                        level,
                        shell.texts()
                                .list(
                                        shell.lang(),
                                        missing.stream().map(String::valueOf).toList()));
    }
}
