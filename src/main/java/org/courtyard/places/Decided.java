package org.courtyard.places;

import java.time.LocalDate;

/**
 * What stands behind a change of places.
 *
 * @param from the day from which it is so; today or earlier
 * @param why in words, such as the number of the decision
 */
public record Decided(LocalDate from, String why) {}
