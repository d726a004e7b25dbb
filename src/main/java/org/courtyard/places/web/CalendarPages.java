package org.courtyard.places.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.places.CalendarChange;
import org.courtyard.places.Calendars;
import org.courtyard.places.HolidayFile;
import org.courtyard.places.KnownYear;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.places.SpecialDay;
import org.courtyard.places.WorkCalendar;
import org.courtyard.places.WorkingHours;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Cell;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages about working calendars together. */
@Component
class CalendarPages {

    private static final int RECENT = 5;

    private final Calendars calendars;
    private final Places places;

    CalendarPages(Calendars calendars, Places places) {
        this.calendars = calendars;
        this.places = places;
    }

    /** What was typed into one of the forms, to be shown again; empty: what holds. */
    record Typed(CalendarPage.@Nullable DayForm day, String file, Map<String, String> week, List<Wrong> wrongs) {

        static final Typed NOTHING = new Typed(null, "", Map.of(), List.of());
    }

    CalendarPage page(PlaceId id, int year, Typed typed, Shell shell) {
        var place = places.place(id);
        var calendar = calendars.calendarFor(place);
        var known = calendars.years(place);
        var own = known.stream().anyMatch(each -> each.year() == year && id.equals(each.from()));
        var today = shell.moments().today();
        var missing = calendar.missingYears(today, today.plusYears(1));
        var hoursFrom = calendars.hoursFrom(place);
        var date = LocalDate.of(year, 1, 1);
        return new CalendarPage(
                address(id, shell),
                place.called(shell.lang()),
                places.ancestors(place).stream()
                        .filter(each -> !each.id().equals(id))
                        .map(each -> new Crumb(each.called(shell.lang()), address(each.id(), shell)))
                        .toList(),
                calendars.version(id),
                missing.isEmpty()
                        ? null
                        : shell.say(
                                "places.calendar.missing",
                                shell.texts()
                                        .list(
                                                shell.lang(),
                                                missing.stream()
                                                        .map(String::valueOf)
                                                        .toList())),
                known.stream().limit(RECENT).map(each -> year(each, id, shell)).toList(),
                known.stream().skip(RECENT).map(each -> year(each, id, shell)).toList(),
                String.valueOf(year),
                own,
                calendars.days(place, year).stream()
                        .map(each -> day(each, shell))
                        .toList(),
                typed.day == null ? new CalendarPage.DayForm(date.toString(), "HOLIDAY", "", "") : typed.day,
                kinds(typed.day == null ? "HOLIDAY" : typed.day.kind(), shell),
                typed.file,
                hoursFrom
                        .map(from -> from.equals(id)
                                ? shell.say("places.calendar.hours.own")
                                : shell.say("places.calendar.hours.from", called(from, shell)))
                        .orElseGet(() -> shell.say("places.calendar.hours.shipped")),
                hoursFrom.filter(id::equals).isPresent(),
                Arrays.stream(DayOfWeek.values())
                        .map(each -> weekday(each, calendar, typed, shell))
                        .toList(),
                new CalendarPage.Weekday(
                        "makeUp",
                        shell.say("places.calendar.make-up-hours"),
                        typed.week.getOrDefault("makeUp", text(calendar.makeUpHours()))),
                calendars.changes(id).stream().map(each -> past(each, shell)).toList(),
                typed.wrongs);
    }

    CalendarPage.Reading reading(PlaceId id, int version, String text, HolidayFile file, Shell shell) {
        var place = places.place(id);
        var years = file.years();
        var faults = file.faults().stream().map(each -> fault(each, shell)).toList();
        return new CalendarPage.Reading(
                address(id, shell),
                place.called(shell.lang()),
                version,
                faults,
                shell.texts()
                        .list(shell.lang(), years.stream().map(String::valueOf).toList()),
                faults.isEmpty() ? changes(place, file, shell) : List.of(),
                text,
                Map.of(
                        "holidays", String.valueOf(count(file, SpecialDay.Kind.HOLIDAY)),
                        "workdays", String.valueOf(count(file, SpecialDay.Kind.MAKE_UP_WORKING_DAY))));
    }

    static String address(PlaceId id, Shell shell) {
        return shell.to("/admin/places/" + id + "/calendar");
    }

    private List<List<Cell>> changes(Place place, HolidayFile file, Shell shell) {
        var before = new TreeMap<LocalDate, SpecialDay>();
        file.years().forEach(year -> calendars.days(place, year).forEach(each -> before.put(each.date(), each)));
        Map<LocalDate, SpecialDay> after =
                file.days().stream().collect(Collectors.toMap(SpecialDay::date, each -> each));
        var dates = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var lines = new ArrayList<List<Cell>>();
        for (var date : dates) {
            var was = said(before.get(date), shell);
            var is = said(after.get(date), shell);
            if (!was.equals(is)) {
                lines.add(List.of(Cell.of(dated(date, shell)), Cell.of(was), Cell.of(is)));
            }
        }
        return lines;
    }

    private static List<Cell> fault(HolidayFile.Fault fault, Shell shell) {
        Object[] args = new Object[fault.args().size() + 1];
        args[0] = Integer.toString(fault.line());
        for (int i = 0; i < fault.args().size(); i++) {
            args[i + 1] = fault.args().get(i);
        }
        return List.of(
                Cell.of(String.valueOf(fault.line())),
                Cell.of(String.valueOf(fault.column())),
                Cell.of(shell.say(fault.key(), args)));
    }

    private static long count(HolidayFile file, SpecialDay.Kind kind) {
        return file.days().stream().filter(each -> each.kind() == kind).count();
    }

    private static String said(@Nullable SpecialDay day, Shell shell) {
        return day == null
                ? shell.say("places.calendar.kind.ORDINARY")
                : shell.say("places.calendar.said", name(day, shell), shell.say("places.calendar.kind." + day.kind()));
    }

    private static String name(SpecialDay day, Shell shell) {
        return shell.lang() == Lang.ZH ? day.name().zh() : day.name().en();
    }

    private static String dated(LocalDate date, Shell shell) {
        return shell.moments().fullDate(date) + " "
                + date.getDayOfWeek()
                        .getDisplayName(TextStyle.SHORT, shell.lang().locale());
    }

    private List<Cell> year(KnownYear known, PlaceId here, Shell shell) {
        var from = known.from() == null
                ? shell.say("places.calendar.shipped")
                : known.from().equals(here) ? shell.say("places.calendar.here") : called(known.from(), shell);
        return List.of(
                new Cell(String.valueOf(known.year()), null, address(here, shell) + "?year=" + known.year()),
                Cell.of(String.valueOf(known.holidays())),
                Cell.of(String.valueOf(known.makeUpDays())),
                Cell.of(from));
    }

    private String called(PlaceId id, Shell shell) {
        return places.place(id).called(shell.lang());
    }

    private static List<Cell> day(SpecialDay day, Shell shell) {
        return List.of(
                Cell.of(dated(day.date(), shell)),
                Cell.of(name(day, shell)),
                Cell.of(shell.say("places.calendar.kind." + day.kind())));
    }

    private static List<Choice> kinds(String chosen, Shell shell) {
        return Stream.of("HOLIDAY", "MAKE_UP_WORKING_DAY", "ORDINARY")
                .map(each -> Choice.of(each, shell.say("places.calendar.kind." + each), each.equals(chosen)))
                .toList();
    }

    private static CalendarPage.Weekday weekday(DayOfWeek day, WorkCalendar calendar, Typed typed, Shell shell) {
        return new CalendarPage.Weekday(
                day.name(),
                day.getDisplayName(TextStyle.FULL, shell.lang().locale()),
                typed.week.getOrDefault(day.name(), text(calendar.hours().getOrDefault(day, List.of()))));
    }

    private static String text(List<WorkingHours> hours) {
        return hours.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static CalendarPage.Past past(CalendarChange change, Shell shell) {
        var who = change.by() == null ? shell.say("places.calendar.house") : change.by();
        return new CalendarPage.Past(
                shell.say(
                        "places.calendar.change." + change.what(),
                        change.detail(),
                        who,
                        shell.moments().at(change.at())),
                change.before().lines().toList());
    }
}
