package org.courtyard.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a file of holidays says: its days in the file's order, or what is wrong with it, line by line. A file with faults
 * is taken as a whole or not at all; {@link #days()} is for showing what was understood.
 */
public record HolidayFile(List<SpecialDay> days, List<Fault> faults) {

    static final int MOST_LINES = 20_000;
    static final int MOST_FAULTS = 50;

    public HolidayFile {
        days = List.copyOf(days);
        faults = List.copyOf(faults);
    }

    /** Reads either format; an iCalendar file says what it is in its first line. */
    public static HolidayFile read(String text) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)
                ? HolidayCalendar.read(plain.stripLeading())
                : HolidayCsv.read(plain);
    }

    /** Years that have at least one holiday in the file: those it can be taken to know. */
    public SortedSet<Integer> years() {
        return days.stream()
                .filter(day -> day.kind() == SpecialDay.Kind.HOLIDAY)
                .map(day -> day.date().getYear())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * One thing that is wrong.
     *
     * @param line counted from 1, in the file as it stands
     * @param column of the character where it begins, counted from 1
     * @param key message key under {@code places.holidays.}
     * @param args what stands there, to be shown as it is
     */
    public record Fault(int line, int column, String key, List<String> args) {}

    /** Gathers days and faults, and notices a date that is given twice. */
    static final class Reading {

        private final List<SpecialDay> days = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Map<LocalDate, Integer> lines = new HashMap<>();

        void add(int line, SpecialDay day) {
            Integer before = lines.putIfAbsent(day.date(), line);
            if (before == null) {
                days.add(day);
            } else {
                fault(line, "twice", day.date().toString(), before.toString());
            }
        }

        void fault(int line, String what, String... args) {
            fault(line, 1, what, args);
        }

        void fault(int line, int column, String what, String... args) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(line, column, "places.holidays." + what, List.of(args)));
            }
        }

        HolidayFile done() {
            if (days.isEmpty() && faults.isEmpty()) {
                fault(1, "empty");
            }
            return new HolidayFile(days, faults);
        }
    }
}
