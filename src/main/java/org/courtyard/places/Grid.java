package org.courtyard.places;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The service area of one grid worker; the worker is a post of organizations.
 *
 * @param covers compounds, buildings or staircases of the community
 * @param validTo the day from which it is no more, null while it exists
 */
public record Grid(
        GridId id,
        PlaceId community,
        String name,
        @Nullable String nameEn,
        Set<PlaceId> covers,
        @Nullable LocalDate validTo,
        int version) {}
