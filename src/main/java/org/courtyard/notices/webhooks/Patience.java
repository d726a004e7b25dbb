package org.courtyard.notices.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a message is tried again: each pause twice as long as the one before, eleven tries in about a day. */
final class Patience {

    static final int MOST_TRIES = 11;

    private static final Duration FIRST = Duration.ofSeconds(90);
    private static final double SPREAD = 0.2;

    private Patience() {}

    /**
     * The pause after a try that failed.
     *
     * @param tries so far, from 1
     * @param chance 0 to 1, so that not all come back at the same moment: a fifth shorter to a fifth longer
     * @param asked for by the other side; only a longer pause is granted
     */
    static Duration after(int tries, double chance, @Nullable Duration asked) {
        var doubled = FIRST.multipliedBy(1L << Math.min(tries - 1, MOST_TRIES));
        var pause = Duration.ofMillis(Math.round(doubled.toMillis() * (1 - SPREAD + 2 * SPREAD * chance)));
        return asked == null || asked.compareTo(pause) < 0 ? pause : asked;
    }
}
