package org.courtyard.places.divisions;

import org.courtyard.places.Level;

/** Levels as numbers in SQL: the wider, the smaller. */
final class Ranks {

    private Ranks() {}

    static int of(Level level) {
        return switch (level) {
            case PROVINCE -> 1;
            case CITY -> 2;
            case DISTRICT -> 3;
            case STREET -> 4;
            case COMMUNITY -> 5;
            default -> throw new IllegalArgumentException(level + " is not an official division below the country");
        };
    }
}
