package org.courtyard.commitments.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock stands still.
 *
 * @param from inclusive
 * @param to exclusive; null while nobody knows when it goes on
 * @param reason in the words shown to people
 */
public record Pause(Instant from, @Nullable Instant to, String reason) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause from " + from + " cannot end before, at " + to);
        }
    }

    /** Stands still at that moment. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && (to == null || moment.isBefore(to));
    }

    /** The same pause, over at {@code end} at the latest. */
    public Pause endingBy(Instant end) {
        boolean earlier = to == null || end.isBefore(to);
        return earlier ? new Pause(from, end.isBefore(from) ? from : end, reason) : this;
    }
}
