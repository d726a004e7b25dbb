package org.courtyard.places;

import java.util.UUID;

/** The id of a grid. */
public record GridId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
