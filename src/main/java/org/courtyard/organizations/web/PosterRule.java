package org.courtyard.organizations.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.courtyard.places.Level;
import org.jspecify.annotations.Nullable;

/** When a poster may be printed: only with an address that works for everybody who scans it. */
final class PosterRule {

    private static final Set<String> HERE_ONLY = Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");

    private PosterRule() {}

    static boolean fits(Level level) {
        return level == Level.BUILDING || level == Level.STAIRCASE;
    }

    /**
     * Why not, as a key; empty when it may be printed. In a demonstration it always may, with the stamp across it.
     *
     * @param publicUrl how people reach this installation, null when not set
     */
    static Optional<String> refused(@Nullable URI publicUrl, boolean demo) {
        if (demo) {
            return Optional.empty();
        }
        if (publicUrl == null || publicUrl.getHost() == null) {
            return Optional.of("organizations.poster.no-address");
        }
        var host = publicUrl.getHost().toLowerCase(Locale.ROOT);
        if (HERE_ONLY.contains(host) || host.endsWith(".localhost")) {
            return Optional.of("organizations.poster.only-here");
        }
        return "https".equalsIgnoreCase(publicUrl.getScheme())
                ? Optional.empty()
                : Optional.of("organizations.poster.no-https");
    }
}
