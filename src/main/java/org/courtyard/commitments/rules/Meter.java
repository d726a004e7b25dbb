package org.courtyard.commitments.rules;

/**
 * What is used up while a clock runs. By the second, or by the share of the day's working time, so that a short day counts
 * as much as a long one and a pause gives back exactly the share it took.
 */
enum Meter {
    SECONDS {
        @Override
        long used(long seconds, long dayLength) {
            return seconds;
        }

        @Override
        long secondsFor(long need, long dayLength) {
            return need;
        }
    },
    SHARES {
        @Override
        long used(long seconds, long dayLength) {
            return seconds * WHOLE_DAY / dayLength;
        }

        @Override
        long secondsFor(long need, long dayLength) {
            return (need * dayLength + WHOLE_DAY / 2) / WHOLE_DAY;
        }
    };

    /** Shares of a day are counted in billionths, to the nearest second in the end. */
    static final long WHOLE_DAY = 1_000_000_000L;

    abstract long used(long seconds, long dayLength);

    abstract long secondsFor(long need, long dayLength);
}
