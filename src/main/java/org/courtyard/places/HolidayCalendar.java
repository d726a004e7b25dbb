package org.courtyard.places;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads holidays from an iCalendar file (RFC 5545): every VEVENT of whole days, from DTSTART up to but without DTEND.
 * A day is worked when its summary ends in (班) or Apple's {@code X-APPLE-SPECIAL-DAY} says so; else it is a holiday.
 * Events that repeat, or that have an hour, are refused with their line: whoever meant one day must say which.
 */
public final class HolidayCalendar {

    private static final int LONGEST_EVENT = 60;
    private static final int LONGEST_VALUE = 1_000;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final HolidayFile.Reading reading = new HolidayFile.Reading();
    private Map<String, Line> event = new HashMap<>();
    private int begun;

    private HolidayCalendar() {}

    public static HolidayFile read(String text) {
        return new HolidayCalendar().readAll(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Days as a file that {@link #read} takes, whole days each; names in Chinese or English. */
    public static String write(List<SpecialDay> days, boolean chinese, Instant now) {
        var stamp = STAMP.format(now);
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Courtyard//Calendar//EN\r\n");
        for (var day : days) {
            var worked = day.kind() == SpecialDay.Kind.MAKE_UP_WORKING_DAY;
            var name = (chinese ? day.name().zh() : day.name().en()).replaceAll("([,;\\\\])", "\\\\$1");
            text.append("BEGIN:VEVENT\r\nUID:")
                    .append(day.date())
                    .append("@courtyard\r\nDTSTAMP:")
                    .append(stamp)
                    .append("\r\nDTSTART;VALUE=DATE:")
                    .append(DateTimeFormatter.BASIC_ISO_DATE.format(day.date()))
                    .append("\r\nDTEND;VALUE=DATE:")
                    .append(DateTimeFormatter.BASIC_ISO_DATE.format(day.date().plusDays(1)))
                    .append("\r\nSUMMARY:")
                    .append(name)
                    .append(worked ? "(班)" : "(休)")
                    .append("\r\nEND:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }

    private HolidayFile readAll(String text) {
        List<Line> lines = unfold(text);
        if (lines.isEmpty() || !lines.getFirst().is("BEGIN", "VCALENDAR")) {
            reading.fault(1, "no-calendar");
            return reading.done();
        }
        if (lines.size() > HolidayFile.MOST_LINES) {
            reading.fault(lines.getLast().number(), "too-long", Integer.toString(HolidayFile.MOST_LINES));
            return reading.done();
        }
        for (Line line : lines) {
            take(line);
        }
        if (begun > 0) {
            reading.fault(begun, "unfinished");
        }
        return reading.done();
    }

    private void take(Line line) {
        if (line.is("BEGIN", "VEVENT")) {
            if (begun > 0) {
                reading.fault(begun, "unfinished");
            }
            begun = line.number();
            event = new HashMap<>();
        } else if (line.is("END", "VEVENT")) {
            if (begun > 0) {
                finish();
            }
            begun = 0;
        } else if (begun > 0) {
            event.putIfAbsent(line.name(), line);
        }
    }

    private void finish() {
        Line start = event.get("DTSTART");
        Line summary = event.get("SUMMARY");
        Line repeat = event.get("RRULE");
        if (start == null) {
            reading.fault(begun, "no-start");
        } else if (summary == null || summary.value().isBlank()) {
            reading.fault(begun, "name");
        } else if (repeat != null) {
            reading.fault(repeat.number(), "repeats");
        } else {
            days(start, event.getOrDefault("DTEND", start), summary.value());
        }
    }

    private void days(Line start, Line end, String summary) {
        LocalDate first = date(start);
        if (first == null) {
            return;
        }
        LocalDate last = end.equals(start) ? first : date(end);
        if (last == null) {
            return;
        }
        LocalDate stop = end.name().equals("DTEND") ? last : first.plusDays(1);
        if (!stop.isAfter(first) || stop.isAfter(first.plusDays(LONGEST_EVENT))) {
            reading.fault(end.number(), end.column(), "end", end.value());
            return;
        }
        Line special = event.get("X-APPLE-SPECIAL-DAY");
        boolean worked = summary.endsWith("(班)")
                || summary.endsWith("（班）")
                || (special != null && special.value().equals("ALTERNATE-WORKDAY"));
        String name = summary.replaceAll("[(（][休班][)）]$", "")
                .replaceAll("\\\\([,;\\\\])", "$1")
                .strip();
        DayName called = new DayName(name.isEmpty() ? summary : name, name.isEmpty() ? summary : name);
        first.datesUntil(stop)
                .forEach(date -> reading.add(
                        start.number(),
                        new SpecialDay(
                                date, worked ? SpecialDay.Kind.MAKE_UP_WORKING_DAY : SpecialDay.Kind.HOLIDAY, called)));
    }

    private @Nullable LocalDate date(Line line) {
        try {
            return LocalDate.parse(line.value(), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            reading.fault(line.number(), line.column(), "whole-day", line.value());
            return null;
        }
    }

    /** A line may go on in the next one, which then starts with a blank (RFC 5545, section 3.1). */
    private static List<Line> unfold(String text) {
        List<Line> unfolded = new ArrayList<>();
        List<String> raw = text.lines().limit(2L * HolidayFile.MOST_LINES).toList();
        for (int i = 0; i < raw.size(); i++) {
            String line = raw.get(i);
            if (!unfolded.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
                unfolded.add(unfolded.removeLast().longer(line.substring(1)));
            } else if (!line.isBlank()) {
                unfolded.add(Line.of(i + 1, line));
            }
        }
        return unfolded;
    }

    private record Line(int number, int column, String name, String value) {

        static Line of(int number, String text) {
            int colon = text.indexOf(':');
            String head = colon < 0 ? text : text.substring(0, colon);
            String name = head.split(";", 2)[0].toUpperCase(Locale.ROOT);
            return new Line(
                    number,
                    colon + 2,
                    name,
                    colon < 0 ? "" : text.substring(colon + 1).strip());
        }

        Line longer(String rest) {
            return value.length() > LONGEST_VALUE ? this : new Line(number, column, name, value + rest);
        }

        boolean is(String wantedName, String wantedValue) {
            return name.equals(wantedName) && value.equalsIgnoreCase(wantedValue);
        }
    }
}
