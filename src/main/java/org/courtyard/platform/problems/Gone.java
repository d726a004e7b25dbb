package org.courtyard.platform.problems;

/** A link that was valid once and is not any more. */
public final class Gone extends Problem {

    public Gone(String key, Object... args) {
        super(key, args);
    }

    @Override
    public String type() {
        return "gone";
    }

    @Override
    public int status() {
        return 410;
    }
}
