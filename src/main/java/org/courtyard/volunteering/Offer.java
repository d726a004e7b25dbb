package org.courtyard.volunteering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A neighbour offers to lend a hand; who, is not in here.
 *
 * @param done what the neighbour says afterwards; null: nothing yet
 */
public record Offer(
        UUID id,
        UUID wish,
        State state,
        Instant at,
        @Nullable Boolean done) {

    /** Where an offer stands. */
    public enum State {
        OFFERED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }
}
