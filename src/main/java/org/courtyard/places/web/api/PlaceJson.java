package org.courtyard.places.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.courtyard.places.Level;
import org.courtyard.places.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place as programs see it.
 *
 * @param path ids from the root to this place, itself last
 * @param latitude WGS-84 degrees
 */
public record PlaceJson(
        UUID id,
        Level level,
        @Nullable String code,
        String name,
        String shortName,
        @Nullable String nameEn,
        @Nullable UUID parent,
        List<UUID> path,
        @Nullable String spokenCode,
        @Nullable Double latitude,
        @Nullable Double longitude,
        int version) {

    static PlaceJson of(Place place) {
        var parent = place.parent();
        return new PlaceJson(
                place.id().value(),
                place.level(),
                place.code(),
                place.name(),
                place.shortName(),
                place.nameEn(),
                parent == null ? null : parent.value(),
                place.path(),
                place.spokenCode(),
                place.latitude(),
                place.longitude(),
                place.version());
    }

    /** @param next cursor of the following page, null on the last */
    @Schema(name = "PlaceList")
    public record Page(List<PlaceJson> items, @Nullable String next) {}
}
