package org.courtyard.places;

import org.jspecify.annotations.Nullable;

/**
 * A place to be made.
 *
 * @param parent null only for a root
 * @param codeSystem whose numbering {@code code} follows, such as {@code nbs}; ignored without a code
 * @param shortName null to derive it from the name
 * @param outline GeoJSON geometry in WGS-84
 */
public record NewPlace(
        @Nullable PlaceId parent,
        Level level,
        String name,
        @Nullable String shortName,
        @Nullable String nameEn,
        String codeSystem,
        @Nullable String code,
        @Nullable String spokenCode,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String outline) {

    /** A place that is made here and has no official code. */
    public static NewPlace below(PlaceId parent, Level level, String name) {
        return new NewPlace(parent, level, name, null, null, "own", null, null, null, null, null);
    }

    public static NewPlace division(@Nullable PlaceId parent, Level level, String code, String name) {
        return new NewPlace(parent, level, name, null, null, "nbs", code, null, null, null, null);
    }
}
