package org.courtyard.commitments;

/** Where an open commitment stands in the queue, in this order. */
public enum WorkGroup {
    LATE,
    TODAY,
    TOMORROW,
    /** After tomorrow, up to and with Sunday. */
    WEEK,
    LATER,
    PAUSED
}
