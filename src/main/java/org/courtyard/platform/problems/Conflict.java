package org.courtyard.platform.problems;

/** Not possible in the present state. */
public final class Conflict extends Problem {

    public Conflict(String key, Object... args) {
        super(key, args);
    }

    @Override
    public String type() {
        return "conflict";
    }

    @Override
    public int status() {
        return 409;
    }
}
