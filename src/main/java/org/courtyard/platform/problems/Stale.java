package org.courtyard.platform.problems;

/** Somebody changed it in the meantime; nothing was overwritten. */
public final class Stale extends Problem {

    public Stale(String key, Object... args) {
        super(key, args);
    }

    @Override
    public String type() {
        return "stale-version";
    }

    @Override
    public int status() {
        return 412;
    }
}
