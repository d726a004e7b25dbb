package org.courtyard.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which territory figures are about.
 *
 * @param name of the official divisions, such as {@code 2021}; null when none were imported
 * @param adjusted the day of the last change made here at or below the place, null when there was none
 */
public record Edition(@Nullable String name, @Nullable LocalDate adjusted) {}
