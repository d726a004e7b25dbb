package org.courtyard.places;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One stretch of work within a day, in minutes after midnight by the clock on the wall: from inclusive, to exclusive.
 * 1,440 is the end of the day, so that a day that never closes loses no minute at midnight.
 */
public record WorkingHours(int fromMinute, int toMinute) {

    private static final int END_OF_DAY = 24 * 60;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–~]\\s*(\\d{1,2}):(\\d{2})");

    public WorkingHours {
        if (fromMinute < 0 || toMinute > END_OF_DAY || fromMinute >= toMinute) {
            throw new IllegalArgumentException("hours must begin before they end, between 0:00 and 24:00");
        }
    }

    /** Reads {@code 9:00-12:00}; the end may be {@code 24:00}. */
    public static WorkingHours parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not of the form 9:00-12:00");
        }
        return new WorkingHours(minute(parts.group(1), parts.group(2)), minute(parts.group(3), parts.group(4)));
    }

    /** Reads {@code 9:00-12:00,13:00-17:00}. */
    public static List<WorkingHours> parseDay(String text) {
        return Arrays.stream(text.split("[,，]")).map(WorkingHours::parse).toList();
    }

    private static int minute(String hours, String minutes) {
        int minute = Integer.parseInt(minutes);
        if (minute > 59) {
            throw new IllegalArgumentException("an hour has no minute " + minute);
        }
        return Integer.parseInt(hours) * 60 + minute;
    }

    public Instant opensOn(LocalDate date, ZoneId zone) {
        return at(date, fromMinute, zone);
    }

    public Instant closesOn(LocalDate date, ZoneId zone) {
        return at(date, toMinute, zone);
    }

    private static Instant at(LocalDate date, int minute, ZoneId zone) {
        return minute == END_OF_DAY
                ? date.plusDays(1).atStartOfDay(zone).toInstant()
                : date.atTime(LocalTime.ofSecondOfDay(minute * 60L)).atZone(zone).toInstant();
    }

    @Override
    public String toString() {
        return "%d:%02d-%d:%02d".formatted(fromMinute / 60, fromMinute % 60, toMinute / 60, toMinute % 60);
    }
}
