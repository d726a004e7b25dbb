package org.courtyard.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The part of the day in which nobody is disturbed. It may run over midnight.
 *
 * @param from belongs to it
 * @param to does not; the same as {@code from}: no quiet hours at all
 */
record QuietHours(LocalTime from, LocalTime to) {

    static final QuietHours USUAL = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    boolean cover(Instant instant, ZoneId zone) {
        var time = instant.atZone(zone).toLocalTime();
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }

    /** The instant itself, or the end of the quiet hours it lies in; where a clock is turned, the first moment after. */
    Instant after(Instant instant, ZoneId zone) {
        if (!cover(instant, zone)) {
            return instant;
        }
        var at = instant.atZone(zone);
        var today = at.toLocalDate().atTime(to).atZone(zone);
        var end = today.toInstant().isAfter(instant)
                ? today
                : at.toLocalDate().plusDays(1).atTime(to).atZone(zone);
        return end.toInstant();
    }
}
