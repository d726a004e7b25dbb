package org.courtyard.platform.problems;

/** A change must say which version it was made from. */
public final class VersionNeeded extends Problem {

    public VersionNeeded() {
        super("problems.version-needed");
    }

    @Override
    public String type() {
        return "version-needed";
    }

    @Override
    public int status() {
        return 428;
    }
}
