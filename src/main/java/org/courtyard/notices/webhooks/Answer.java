package org.courtyard.notices.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the other side said to a message.
 *
 * @param status null without an answer
 * @param text its beginning, at most a kilobyte
 * @param failure set when there was no answer
 * @param retryAfter asked for by the other side
 */
record Answer(
        @Nullable Integer status,
        String text,
        @Nullable Failure failure,
        @Nullable Duration retryAfter) {

    private static final int GONE = 410;

    static Answer none(Failure failure) {
        return new Answer(null, "", failure, null);
    }

    /** Taken: anything from 200 to 299, and nothing else. */
    boolean good() {
        return status != null && status / 100 == 2;
    }

    /** The other side wants no more. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
