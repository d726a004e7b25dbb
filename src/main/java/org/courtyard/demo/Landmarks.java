package org.courtyard.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;

/** The places of the demo by the names its files use: a division code, a compound's key, key/building, key/building/staircase. */
final class Landmarks {

    private final Map<String, Place> byName = new LinkedHashMap<>();

    void put(String name, Place place) {
        byName.put(name, place);
    }

    Place place(String name) {
        var place = byName.get(name);
        if (place == null) {
            throw new IllegalStateException("The demo's files name a place that they do not make: " + name);
        }
        return place;
    }

    PlaceId id(String name) {
        return place(name).id();
    }
}
