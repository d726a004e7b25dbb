package org.courtyard.places;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the places that another is split into.
 *
 * @param code official code, null when there is none yet
 * @param holds what lay directly below the old place and hangs below this one from now on
 */
public record NewPart(
        String name, @Nullable String nameEn, @Nullable String code, Set<PlaceId> holds) {}
