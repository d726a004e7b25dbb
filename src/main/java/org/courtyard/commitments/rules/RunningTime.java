package org.courtyard.commitments.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.courtyard.places.WorkCalendar;

/** The stretches of each date in which a clock of that kind runs, pauses not yet taken out. */
record RunningTime(ClockRule.Kind kind, WorkCalendar calendar) {

    List<Span> on(LocalDate date) {
        ZoneId zone = calendar.zone();
        if (kind == ClockRule.Kind.ROUND_THE_CLOCK) {
            return List.of(span(
                    date.atStartOfDay(zone).toInstant(),
                    date.plusDays(1).atStartOfDay(zone).toInstant()));
        }
        return calendar.intervalsOn(date).stream()
                .map(hours -> span(hours.opensOn(date, zone), hours.closesOn(date, zone)))
                .filter(span -> span.length() > 0)
                .toList();
    }

    LocalDate dateOf(long second) {
        return Instant.ofEpochSecond(second).atZone(calendar.zone()).toLocalDate();
    }

    private static Span span(Instant from, Instant to) {
        return new Span(from.getEpochSecond(), to.getEpochSecond());
    }
}
