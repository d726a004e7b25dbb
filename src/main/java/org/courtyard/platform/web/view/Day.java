package org.courtyard.platform.web.view;

import java.time.LocalDate;

/**
 * A day in the strip that explains a date.
 *
 * @param number the how-maniest counted day; 0 for a day that does not count
 * @param today whether it is today
 */
public record Day(LocalDate date, Kind kind, int number, boolean today) {

    /** What a day did to the clock. */
    public enum Kind {
        COUNTED,
        OFF,
        PAUSED,
        TO_COME,
        DUE
    }
}
