package org.courtyard.places;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a place's calendar.
 *
 * @param by who made it, as called then; null for the house
 * @param detail the years or the date it was about
 * @param before what stood there before, one line each
 */
public record CalendarChange(
        int number, Instant at, @Nullable String by, What what, String detail, String before) {

    public enum What {
        IMPORT,
        DAY,
        DROP_YEAR,
        HOURS,
        DROP_HOURS
    }
}
