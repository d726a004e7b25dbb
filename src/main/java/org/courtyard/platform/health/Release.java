package org.courtyard.platform.health;

import java.util.Objects;

/** Which Courtyard this is. */
public final class Release {

    private Release() {}

    public static String version() {
        return Objects.requireNonNullElse(Release.class.getPackage().getImplementationVersion(), "development");
    }
}
