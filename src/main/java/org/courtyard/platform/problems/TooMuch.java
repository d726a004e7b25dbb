package org.courtyard.platform.problems;

/** Too many tries in a short time. */
public final class TooMuch extends Problem {

    public TooMuch(String key, Object... args) {
        super(key, args);
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
