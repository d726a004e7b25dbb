package org.courtyard.platform.problems;

/** There is no such thing, or none that this actor may know of. */
public final class Missing extends Problem {

    public Missing(String key, Object... args) {
        super(key, args);
    }

    @Override
    public String type() {
        return "not-found";
    }

    @Override
    public int status() {
        return 404;
    }
}
