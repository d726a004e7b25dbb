package org.courtyard.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** When the desks of the demo are there: Monday to Saturday, 8:30 to 17:30. */
record DeskHours(ZoneId zone) {

    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);

    /** So long after that moment, or as long after the next opening when nobody is there then. */
    Instant after(Instant moment, Duration delay) {
        var wanted = moment.plus(delay).atZone(zone);
        var open = wanted.getDayOfWeek() != DayOfWeek.SUNDAY
                && !wanted.toLocalTime().isBefore(OPENS)
                && !wanted.toLocalTime().isAfter(CLOSES);
        if (open) {
            return wanted.toInstant();
        }
        var day = wanted.toLocalTime().isBefore(OPENS)
                ? wanted.toLocalDate()
                : wanted.toLocalDate().plusDays(1);
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.atTime(OPENS).atZone(zone).toInstant().plus(delay.dividedBy(2));
    }

    /** When the last working hours before that moment began. */
    Instant hoursBefore(Instant moment, Duration length) {
        var wanted = moment.atZone(zone);
        var day = wanted.toLocalDate();
        if (wanted.toLocalTime().isBefore(OPENS)) {
            day = day.minusDays(1);
        }
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        var closed = day.atTime(CLOSES).atZone(zone).toInstant();
        return (closed.isBefore(moment) ? closed : moment).minus(length);
    }
}
