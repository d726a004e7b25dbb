package org.courtyard.places;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.i18n.Lang;
import org.jspecify.annotations.Nullable;

/**
 * One node of the place tree.
 *
 * @param code official code within its code system, null for places made here
 * @param shortName as people say it: 中兴社区 for 中兴社区居委会
 * @param path ids from the root to this place, itself last
 * @param region home region: the first six digits of the nearest division's code, 0 without one
 * @param spokenCode what a poster says aloud, such as 和合 3-2
 * @param latitude WGS-84 degrees, null when unknown
 * @param validTo the day from which it is no more, null while it exists
 */
public record Place(
        PlaceId id,
        Level level,
        @Nullable String code,
        String name,
        String shortName,
        @Nullable String nameEn,
        @Nullable PlaceId parent,
        List<UUID> path,
        int region,
        boolean pseudo,
        @Nullable String spokenCode,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable LocalDate validTo,
        int version) {

    /** It is no more; what lay at it is found below whoever keeps it. */
    public boolean closed() {
        return validTo != null;
    }

    /** For permission questions. */
    public Where where() {
        return Where.of(path);
    }

    /** As people say it in this language; the Chinese name where there is no English one. */
    public String called(Lang lang) {
        return lang == Lang.EN && nameEn != null ? nameEn : shortName;
    }

    /** True for the place itself and everything below it. */
    public boolean within(PlaceId other) {
        return path.contains(other.value());
    }
}
