package org.courtyard.places;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working calendar of each place. Hours come from the nearest place on the way up that has its own; holidays come,
 * year by year, from the nearest place that knows the year. What nobody entered is mainland China's.
 */
@Service
@Transactional(readOnly = true)
public class Calendars {

    private static final int NAME_LENGTH = 60;

    private final CalendarStore store;
    private final CalendarChangeStore changes;
    private final Places places;
    private final Successions successions;
    private final Permissions permissions;
    private final InstantSource time;
    private final WorkCalendar china = ChinaCalendar.load();
    // another server's change is seen within a minute
    private final Cache<List<UUID>, WorkCalendar> known = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Calendars(
            CalendarStore store,
            CalendarChangeStore changes,
            Places places,
            Successions successions,
            Permissions permissions,
            InstantSource time) {
        this.store = store;
        this.changes = changes;
        this.places = places;
        this.successions = successions;
        this.permissions = permissions;
        this.time = time;
    }

    /** The calendar that holds at this place. */
    public WorkCalendar calendarFor(Place place) {
        return calendarFor(place.path());
    }

    /** The same for a place's path, root first. */
    public WorkCalendar calendarFor(List<UUID> path) {
        return known.get(path, this::read);
    }

    /** The years known at this place, the latest first, and where each was entered. */
    public List<KnownYear> years(Place place) {
        var calendar = calendarFor(place);
        return calendar.years().stream()
                .sorted(Comparator.reverseOrder())
                .map(year -> new KnownYear(
                        year,
                        enteredAt(place, year),
                        count(calendar.holidays(), year),
                        count(calendar.makeUpDays(), year)))
                .toList();
    }

    /** What differs from the weekday in a year, by date. */
    public List<SpecialDay> days(Place place, int year) {
        return days(calendarFor(place), year);
    }

    /** The place whose hours hold here; empty for what comes with Courtyard. */
    public Optional<PlaceId> hoursFrom(Place place) {
        return store.hoursFrom(place.path()).map(PlaceId::new);
    }

    /** Places with days or hours of their own. */
    public List<PlaceId> entered() {
        return store.entered().stream().map(PlaceId::new).toList();
    }

    /** The number of the last change here: what a form was opened with. */
    public int version(PlaceId place) {
        return changes.last(place.value());
    }

    /** What was changed here, the latest first. */
    public List<CalendarChange> changes(PlaceId place) {
        return changes.changes(place.value());
    }

    /** The same, whatever was changed before. */
    @Transactional
    public SortedSet<Integer> importHolidays(PlaceId id, HolidayFile file, Actor actor) {
        return importHolidays(id, version(id), file, actor);
    }

    /**
     * Takes the years of a file over for a place and everything below; what was entered here for these years before is
     * replaced.
     *
     * @param seen the version when the form was opened
     * @return the years that are known now
     * @throws BadInput naming each faulty line; then nothing was taken over
     * @throws Stale when somebody changed the calendar in the meantime
     */
    @Transactional
    public SortedSet<Integer> importHolidays(PlaceId id, int seen, HolidayFile file, Actor actor) {
        var place = mayChange(id, actor, "enter holidays");
        if (!file.faults().isEmpty()) {
            throw new BadInput(file.faults().stream().map(Calendars::wrong).toList());
        }
        var before = store.own(id.value()).stream()
                .filter(each -> file.years().contains(each.date().getYear()))
                .toList();
        note(place, seen, CalendarChange.What.IMPORT, joined(file.years()), lines(before), actor);
        store.replaceYears(id.value(), file.years(), file.days());
        known.invalidateAll();
        return file.years();
    }

    /**
     * Enters one day by hand. A place without own days in that year first takes over those that hold there now, so that
     * nothing else changes.
     *
     * @param kind null for an ordinary day
     */
    @Transactional
    public void changeDay(
            PlaceId id, int seen, LocalDate date, SpecialDay.@Nullable Kind kind, String zh, String en, Actor actor) {
        var place = mayChange(id, actor, "enter a day");
        new BadInput.Checks()
                .wrongIf(kind != null && zh.isBlank(), "nameZh", "places.calendar.name-empty")
                .wrongIf(zh.length() > NAME_LENGTH, "nameZh", "places.name-long", NAME_LENGTH)
                .wrongIf(en.length() > NAME_LENGTH, "nameEn", "places.name-long", NAME_LENGTH)
                .throwIfAny();
        var year = date.getYear();
        var before = days(place, year);
        var days = new ArrayList<>(before);
        days.removeIf(each -> each.date().equals(date));
        if (kind != null) {
            days.add(new SpecialDay(date, kind, new DayName(zh.strip(), en.isBlank() ? zh.strip() : en.strip())));
        }
        new BadInput.Checks()
                .wrongIf(
                        days.stream().noneMatch(each -> each.kind() == SpecialDay.Kind.HOLIDAY),
                        "date",
                        "places.calendar.no-holiday",
                        String.valueOf(year))
                .throwIfAny();
        var was = before.stream().filter(each -> each.date().equals(date)).toList();
        note(place, seen, CalendarChange.What.DAY, date.toString(), lines(was), actor);
        store.replaceYears(id.value(), List.of(year), days);
        known.invalidateAll();
    }

    /** The days entered here for a year are taken away; those of a place further up hold again. */
    @Transactional
    public void dropYear(PlaceId id, int seen, int year, Actor actor) {
        var place = mayChange(id, actor, "take a year away");
        var before = store.own(id.value()).stream()
                .filter(each -> each.date().getYear() == year)
                .toList();
        note(place, seen, CalendarChange.What.DROP_YEAR, String.valueOf(year), lines(before), actor);
        store.replaceYears(id.value(), List.of(year), List.of());
        known.invalidateAll();
    }

    /** The same, whatever was changed before. */
    @Transactional
    public void changeHours(PlaceId id, WorkCalendar wanted, Actor actor) {
        changeHours(id, version(id), wanted, actor);
    }

    /** Sets the hours of a place and everything below that has no hours of its own; holidays stay as they are. */
    @Transactional
    public void changeHours(PlaceId id, int seen, WorkCalendar wanted, Actor actor) {
        var place = mayChange(id, actor, "change working hours");
        note(place, seen, CalendarChange.What.HOURS, wanted.name(), hoursText(calendarFor(place)), actor);
        var hours = new CalendarStore.Hours(wanted.name(), wanted.zone(), wanted.hours(), wanted.makeUpHours());
        store.saveHours(id.value(), hours, time.instant());
        known.invalidateAll();
    }

    /** The hours of a place further up hold again. */
    @Transactional
    public void dropHours(PlaceId id, int seen, Actor actor) {
        var place = mayChange(id, actor, "take working hours away");
        note(place, seen, CalendarChange.What.DROP_HOURS, "", hoursText(calendarFor(place)), actor);
        store.dropHours(id.value());
        known.invalidateAll();
    }

    private Place mayChange(PlaceId id, Actor actor, String purpose) {
        var place = places.place(id);
        permissions.check(actor, Right.MANAGE_PLACES, place.where(), purpose);
        return place;
    }

    private void note(Place place, int seen, CalendarChange.What what, String detail, String before, Actor actor) {
        var id = place.id().value();
        if (changes.last(id) != seen || !changes.add(id, seen + 1, time.instant(), actor, what, detail, before)) {
            throw new Stale("places.changed-meanwhile");
        }
    }

    private @Nullable PlaceId enteredAt(Place place, int year) {
        return store.days(place.path()).stream()
                .filter(each -> each.day().kind() == SpecialDay.Kind.HOLIDAY
                        && each.day().date().getYear() == year)
                .map(CalendarStore.Entered::near)
                .max(Comparator.naturalOrder())
                .map(near -> new PlaceId(place.path().get(near - 1)))
                .orElse(null);
    }

    private static int count(Map<LocalDate, DayName> days, int year) {
        return Math.toIntExact(
                days.keySet().stream().filter(each -> each.getYear() == year).count());
    }

    private static List<SpecialDay> days(WorkCalendar calendar, int year) {
        var days = new ArrayList<SpecialDay>();
        calendar.holidays().forEach((date, name) -> days.add(new SpecialDay(date, SpecialDay.Kind.HOLIDAY, name)));
        calendar.makeUpDays()
                .forEach((date, name) -> days.add(new SpecialDay(date, SpecialDay.Kind.MAKE_UP_WORKING_DAY, name)));
        return days.stream()
                .filter(each -> each.date().getYear() == year)
                .sorted(Comparator.comparing(SpecialDay::date))
                .toList();
    }

    private static String joined(Set<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String lines(List<SpecialDay> days) {
        return days.stream().map(HolidayCsv::line).collect(Collectors.joining("\n"));
    }

    private static String hoursText(WorkCalendar calendar) {
        return calendar.hours().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    private WorkCalendar read(List<UUID> own) {
        var path = successions.reach(own).places();
        var hours = store.hours(path);
        var entered = store.days(path);
        if (hours.isEmpty() && entered.isEmpty()) {
            return china;
        }
        var worked = hours.map(found -> new WorkCalendar(
                        found.name(),
                        found.zone(),
                        found.week(),
                        found.makeUp(),
                        china.holidays(),
                        china.makeUpDays(),
                        china.years()))
                .orElse(china);
        return entered.isEmpty() ? worked : layered(worked, entered);
    }

    /** A year that a nearer place knows hides the same year of all places further up. */
    private static WorkCalendar layered(WorkCalendar base, List<CalendarStore.Entered> entered) {
        Map<Integer, Integer> nearest = new HashMap<>();
        entered.stream()
                .filter(each -> each.day().kind() == SpecialDay.Kind.HOLIDAY)
                .forEach(each -> nearest.put(each.day().date().getYear(), each.near()));
        Map<LocalDate, DayName> holidays = new HashMap<>(base.holidays());
        Map<LocalDate, DayName> makeUpDays = new HashMap<>(base.makeUpDays());
        holidays.keySet().removeIf(date -> nearest.containsKey(date.getYear()));
        makeUpDays.keySet().removeIf(date -> nearest.containsKey(date.getYear()));
        for (var each : entered) {
            var date = each.day().date();
            if (each.near() >= nearest.getOrDefault(date.getYear(), 0)) {
                var holiday = each.day().kind() == SpecialDay.Kind.HOLIDAY;
                (holiday ? makeUpDays : holidays).remove(date);
                (holiday ? holidays : makeUpDays).put(date, each.day().name());
            }
        }
        Set<Integer> years = new HashSet<>(base.years());
        years.addAll(nearest.keySet());
        return base.with(holidays, makeUpDays, years);
    }

    private static BadInput.Wrong wrong(HolidayFile.Fault fault) {
        Object[] args = new Object[fault.args().size() + 1];
        args[0] = Integer.toString(fault.line());
        for (int i = 0; i < fault.args().size(); i++) {
            args[i + 1] = fault.args().get(i);
        }
        return new BadInput.Wrong("file", fault.key(), args);
    }
}
