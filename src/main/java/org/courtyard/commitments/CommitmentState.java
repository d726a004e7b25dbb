package org.courtyard.commitments;

/** Where a commitment stands. */
public enum CommitmentState {
    OPEN,
    /** Broken and still to be kept; stays visible. */
    OVERDUE,
    DONE,
    /** No longer needed, with the reason as evidence. */
    WITHDRAWN;

    public boolean ended() {
        return this == DONE || this == WITHDRAWN;
    }
}
