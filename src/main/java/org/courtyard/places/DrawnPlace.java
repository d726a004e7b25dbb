package org.courtyard.places;

import java.util.List;

/**
 * A place as a map draws it at one zoom; detail finer than half a pixel is left out.
 *
 * @param named it is small enough to bear its name, and large enough for it to be read
 * @param rings the outer edges of its parts: latitude, longitude, latitude, longitude …
 */
public record DrawnPlace(PlaceId place, boolean named, Coordinates middle, List<List<Double>> rings) {}
