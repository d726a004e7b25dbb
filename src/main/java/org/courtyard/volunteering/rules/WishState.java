package org.courtyard.volunteering.rules;

/** Where a small wish stands. */
public enum WishState {
    OPEN,
    /** At least one neighbour was accepted. */
    TAKEN,
    /** Both sides say so. */
    DONE,
    WITHDRAWN,
    /** The day went by and nobody was accepted. */
    EXPIRED;

    public boolean ended() {
        return this == DONE || this == WITHDRAWN || this == EXPIRED;
    }
}
