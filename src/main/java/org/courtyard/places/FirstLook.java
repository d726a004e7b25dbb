package org.courtyard.places;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the front page sends somebody who only wants to look around. A module adds one by publishing a bean of this type.
 *
 * @param place empty while it is not there yet
 */
public record FirstLook(Supplier<Optional<Place>> place) {}
