package org.courtyard.platform.problems;

import java.time.Duration;

/** Too many tries in a short time. */
public final class TooMuch extends Problem {

    private final Duration retryAfter;

    /** @param retryAfter when it makes sense to try again */
    public TooMuch(Duration retryAfter, String key, Object... args) {
        super(key, args);
        this.retryAfter = retryAfter;
    }

    public TooMuch(String key, Object... args) {
        this(Duration.ofMinutes(1), key, args);
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public String type() {
        return "too-many";
    }

    @Override
    public int status() {
        return 429;
    }
}
