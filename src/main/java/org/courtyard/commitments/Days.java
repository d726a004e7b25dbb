package org.courtyard.commitments;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** The ends of today, tomorrow and this week, seen from now; what is due at midnight belongs to the day that ends. */
record Days(Instant now, Instant today, Instant tomorrow, Instant week) {

    static Days seenFrom(Instant now, ZoneId zone) {
        var date = now.atZone(zone).toLocalDate();
        var monday = date.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new Days(
                now,
                date.plusDays(1).atStartOfDay(zone).toInstant(),
                date.plusDays(2).atStartOfDay(zone).toInstant(),
                monday.atStartOfDay(zone).toInstant());
    }
}
