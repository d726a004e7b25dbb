package org.courtyard.places;

import java.util.UUID;

/** The id of a place. */
public record PlaceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
