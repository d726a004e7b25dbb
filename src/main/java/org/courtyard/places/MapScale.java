package org.courtyard.places;

/**
 * When a map goes into a place: below this size a place speaks for all that lies in it, above it its parts speak for
 * themselves. One rule for names and for numbers, so that each number stands in the outline that bears the name.
 */
public final class MapScale {

    private static final double ENTERED = 192;
    private static final double READABLE = 46;

    private MapScale() {}

    public static boolean entered(Located place, MapWindow window) {
        return place.area() && window.size(place.extent()) >= ENTERED;
    }

    static boolean readable(Located place, MapWindow window) {
        return window.size(place.extent()) >= READABLE;
    }
}
