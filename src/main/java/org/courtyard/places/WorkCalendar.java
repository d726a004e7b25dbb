package org.courtyard.places;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * When work is done at a place. A weekday without hours is part of the weekend. A holiday has no hours; a make-up working
 * day (调休) has the hours of its weekday or, where that is a weekend day, {@code makeUpHours}.
 *
 * @param name what people call this calendar
 * @param zone the time zone of the wall clock the hours are meant by
 * @param hours the hours of each weekday, ascending, not touching one another twice; several a day are possible
 * @param makeUpHours the hours of a make-up working day that falls on the weekend
 * @param holidays public holidays, whatever weekday they fall on
 * @param makeUpDays days worked in exchange for a holiday
 * @param years the years whose holidays are known; in any other year only the weekend is left out
 */
public record WorkCalendar(
        String name,
        ZoneId zone,
        Map<DayOfWeek, List<WorkingHours>> hours,
        List<WorkingHours> makeUpHours,
        Map<LocalDate, DayName> holidays,
        Map<LocalDate, DayName> makeUpDays,
        Set<Integer> years) {

    public WorkCalendar {
        hours = sorted(hours);
        makeUpHours = sorted(makeUpHours);
        holidays = Map.copyOf(holidays);
        makeUpDays = Map.copyOf(makeUpDays);
        years = Set.copyOf(years);
        if (hours.isEmpty() || makeUpHours.isEmpty()) {
            throw new IllegalArgumentException("a calendar needs hours on at least one weekday and on make-up days");
        }
        for (LocalDate date : makeUpDays.keySet()) {
            if (holidays.containsKey(date)) {
                throw new IllegalArgumentException(date + " is both a holiday and a make-up working day");
            }
        }
    }

    /** Monday to Friday the same hours, no holiday known yet. */
    public static WorkCalendar weekdays(String name, ZoneId zone, List<WorkingHours> hours) {
        Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, hours);
            }
        }
        return new WorkCalendar(name, zone, week, hours, Map.of(), Map.of(), Set.of());
    }

    /** The same hours with these holidays and make-up days instead of the present ones. */
    public WorkCalendar with(
            Map<LocalDate, DayName> otherHolidays, Map<LocalDate, DayName> otherMakeUpDays, Set<Integer> otherYears) {
        return new WorkCalendar(name, zone, hours, makeUpHours, otherHolidays, otherMakeUpDays, otherYears);
    }

    public boolean isWorkingDay(LocalDate date) {
        return !intervalsOn(date).isEmpty();
    }

    /** The hours of that date, ascending; empty on a day without work. */
    public List<WorkingHours> intervalsOn(LocalDate date) {
        if (holidays.containsKey(date)) {
            return List.of();
        }
        List<WorkingHours> usual = hours.getOrDefault(date.getDayOfWeek(), List.of());
        return usual.isEmpty() && makeUpDays.containsKey(date) ? makeUpHours : usual;
    }

    /** Why no time counts on that date; empty on a working day. A holiday on a weekend is called by its name. */
    public Optional<NotCounted> whyNotCounted(LocalDate date) {
        DayName holiday = holidays.get(date);
        if (holiday != null) {
            return Optional.of(new NotCounted.Holiday(holiday));
        }
        return isWorkingDay(date) ? Optional.empty() : Optional.of(new NotCounted.Weekend());
    }

    /** The years from–to, both included, whose holidays are not known. */
    public SortedSet<Integer> missingYears(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(year -> !years.contains(year))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<DayOfWeek, List<WorkingHours>> sorted(Map<DayOfWeek, List<WorkingHours>> hours) {
        Map<DayOfWeek, List<WorkingHours>> sorted = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, ofDay) -> {
            if (!ofDay.isEmpty()) {
                sorted.put(day, sorted(ofDay));
            }
        });
        return Map.copyOf(sorted);
    }

    private static List<WorkingHours> sorted(List<WorkingHours> ofDay) {
        List<WorkingHours> sorted = ofDay.stream()
                .sorted(Comparator.comparingInt(WorkingHours::fromMinute))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).fromMinute() < sorted.get(i - 1).toMinute()) {
                throw new IllegalArgumentException(sorted.get(i - 1) + " and " + sorted.get(i) + " overlap");
            }
        }
        return sorted;
    }

    /** Why a day has no working time. */
    public sealed interface NotCounted {

        record Weekend() implements NotCounted {}

        record Holiday(DayName name) implements NotCounted {}
    }
}
