package org.courtyard.places;

import java.time.LocalDate;

/** A date that differs from its weekday: free although it would be worked, or worked although it would be free. */
public record SpecialDay(LocalDate date, Kind kind, DayName name) {

    public enum Kind {
        /** No work on that day. */
        HOLIDAY,
        /** Work on a day of the weekend, in exchange for a holiday (调休). */
        MAKE_UP_WORKING_DAY
    }
}
