package org.courtyard.places;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.BadInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working calendar of each place. Hours come from the nearest place on the way up that has its own; holidays come,
 * year by year, from the nearest place that knows the year. What nobody entered is mainland China's.
 */
@Service
@Transactional(readOnly = true)
public class Calendars {

    private final CalendarStore store;
    private final Places places;
    private final Permissions permissions;
    private final InstantSource time;
    private final WorkCalendar china = ChinaCalendar.load();
    // another server's change is seen within a minute
    private final Cache<List<UUID>, WorkCalendar> known = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Calendars(CalendarStore store, Places places, Permissions permissions, InstantSource time) {
        this.store = store;
        this.places = places;
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

    /**
     * Takes the years of a file over for a place and everything below; what was entered here for these years before is
     * replaced.
     *
     * @return the years that are known now
     * @throws BadInput naming each faulty line; then nothing was taken over
     */
    @Transactional
    public SortedSet<Integer> importHolidays(PlaceId id, HolidayFile file, Actor actor) {
        var place = places.place(id);
        permissions.check(actor, Right.MANAGE_PLACES, place.where(), "enter holidays");
        if (!file.faults().isEmpty()) {
            throw new BadInput(file.faults().stream().map(Calendars::wrong).toList());
        }
        store.replaceYears(id.value(), file.years(), file.days());
        known.invalidateAll();
        return file.years();
    }

    /** Sets the hours of a place and everything below that has no hours of its own; holidays stay as they are. */
    @Transactional
    public void changeHours(PlaceId id, WorkCalendar wanted, Actor actor) {
        var place = places.place(id);
        permissions.check(actor, Right.MANAGE_PLACES, place.where(), "change working hours");
        var hours = new CalendarStore.Hours(wanted.name(), wanted.zone(), wanted.hours(), wanted.makeUpHours());
        store.saveHours(id.value(), hours, time.instant());
        known.invalidateAll();
    }

    private WorkCalendar read(List<UUID> path) {
        var hours = store.hours(path);
        var entered = store.days(path);
        if (hours.isEmpty() && entered.isEmpty()) {
            return china;
        }
        var own = hours.map(found -> new WorkCalendar(
                        found.name(),
                        found.zone(),
                        found.week(),
                        found.makeUp(),
                        china.holidays(),
                        china.makeUpDays(),
                        china.years()))
                .orElse(china);
        return entered.isEmpty() ? own : layered(own, entered);
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
