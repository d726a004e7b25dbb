package org.courtyard.commitments.rules;

/** What a date meant for a clock. */
public enum DayKind {
    /** The clock ran. */
    COUNTED,
    /** A working day on which it did not run yet, or not any more. */
    NOT_STARTED,
    /** It stood still for all of the day's working time. */
    PAUSED,
    WEEKEND,
    HOLIDAY
}
