package org.courtyard.concerns;

/** How a concern came in. */
public enum Source {
    WEB,
    QR,
    PHONE,
    PAPER,
    WALK_IN,
    GRID,
    API,
    OPEN311,
    /** A work order of another system, such as a city's hotline. */
    ORDER,
    IMPORT;

    /** Taken down by staff for somebody else. */
    public boolean onBehalf() {
        return this == PHONE || this == PAPER || this == WALK_IN || this == ORDER;
    }
}
