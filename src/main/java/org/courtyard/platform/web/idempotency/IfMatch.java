package org.courtyard.platform.web.idempotency;

import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.problems.VersionNeeded;
import org.jspecify.annotations.Nullable;

/** The header {@code If-Match}: which version a change was made from. A controller method takes it as a parameter. */
public record IfMatch(@Nullable String header) {

    /**
     * The version, for PUT, PATCH and DELETE.
     *
     * @throws VersionNeeded (428) without the header
     */
    public int required() {
        var version = optional();
        if (version == null) {
            throw new VersionNeeded();
        }
        return version;
    }

    /** The version, for moves by POST; null without the header. */
    public @Nullable Integer optional() {
        if (header == null || header.isBlank()) {
            return null;
        }
        var text = header.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException misformed) {
            throw new BadInput("If-Match", "problems.version-misformed");
        }
    }

    /** @throws Stale (412) when the header names another version than this */
    public void check(int current) {
        var version = optional();
        if (version != null && version != current) {
            throw new Stale("problems.stale-version");
        }
    }
}
