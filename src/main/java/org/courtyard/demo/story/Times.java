package org.courtyard.demo.story;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** When people write and when offices answer, in one time zone. */
record Times(ZoneId zone) {

    private static final List<Integer> HOURS = IntStream.range(0, 24).boxed().toList();
    private static final double[] BY_DAY = {
        0.4, 0.2, 0.1, 0.1, 0.2, 0.7, 2, 5, 7, 7, 6, 4.5, 4.5, 3.5, 4, 4, 4, 4.5, 6, 7, 6, 4, 2, 1
    };
    private static final double[] BY_NIGHT = {4, 2, 1, 0.7, 0.5, 1, 2, 3, 3, 3, 2, 2, 2, 1, 1, 1, 1, 2, 3, 5, 6, 8, 9, 7
    };

    static double busy(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> 1.35;
            case SATURDAY -> 0.8;
            case SUNDAY -> 0.65;
            default -> 1;
        };
    }

    Instant raised(LocalDate day, boolean night, Dice dice) {
        double[] curve = night ? BY_NIGHT : BY_DAY;
        int hour = dice.weighted(HOURS, h -> curve[h]);
        return day.atTime(hour, dice.between(0, 59), dice.between(0, 59))
                .atZone(zone)
                .toInstant();
    }

    /** At the desk's hours: what comes in the evening or on Sunday is answered the next working morning. */
    Instant office(Instant at, Dice dice) {
        ZonedDateTime time = at.atZone(zone);
        if (time.toLocalTime().isAfter(LocalTime.of(17, 45))) {
            time = morning(time.plusDays(1), dice);
        } else if (time.toLocalTime().isBefore(LocalTime.of(8, 30))) {
            time = morning(time, dice);
        }
        return time.getDayOfWeek() == DayOfWeek.SUNDAY
                ? morning(time.plusDays(1), dice).toInstant()
                : time.toInstant();
    }

    private static ZonedDateTime morning(ZonedDateTime day, Dice dice) {
        return day.truncatedTo(ChronoUnit.DAYS).plusHours(8).plusMinutes(dice.between(30, 150));
    }
}
