package org.courtyard.volunteering;

import java.time.LocalDate;
import org.courtyard.concerns.ConcernId;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * A small wish to be opened.
 *
 * @param contact whom to call and how, for neighbours who were accepted only
 */
public record NewWish(
        PlaceId place,
        @Nullable ConcernId concern,
        String title,
        String needed,
        @Nullable LocalDate day,
        int helpers,
        String contact) {}
