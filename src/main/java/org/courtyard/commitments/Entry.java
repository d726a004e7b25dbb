package org.courtyard.commitments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a commitment's history.
 *
 * @param account who did it; null for the house and for people without an account
 */
public record Entry(Instant at, What what, @Nullable UUID account, String note) {

    public enum What {
        MADE,
        PAUSED,
        RESUMED,
        REASSIGNED,
        WARNED,
        BROKEN,
        KEPT,
        WITHDRAWN
    }
}
