package org.courtyard.places;

import org.jspecify.annotations.Nullable;

/**
 * A year whose holidays are known at a place.
 *
 * @param from the place whose entry holds, null for what comes with Courtyard
 */
public record KnownYear(int year, @Nullable PlaceId from, int holidays, int makeUpDays) {}
