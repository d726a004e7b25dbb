package org.courtyard.platform.problems;

/** The actor may not do this. */
public final class Refused extends Problem {

    public Refused(String key, Object... args) {
        super(key, args);
    }

    @Override
    public String type() {
        return "not-allowed";
    }

    @Override
    public int status() {
        return 403;
    }
}
