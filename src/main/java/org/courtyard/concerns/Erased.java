package org.courtyard.concerns;

import java.time.LocalDate;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * How much was, or would be, taken away in one community from concerns that were over in one month. Numbers only.
 *
 * @param day on which it was done; null: not yet
 * @param month its first day
 * @param reporters with a name or a way to reach them
 */
public record Erased(
        @Nullable LocalDate day,
        PlaceId community,
        LocalDate month,
        int concerns,
        int reporters,
        int supporters,
        int links,
        int pictures) {}
