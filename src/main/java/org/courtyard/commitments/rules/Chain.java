package org.courtyard.commitments.rules;

import java.util.Optional;
import org.courtyard.places.Level;

/** The rungs on which promises are kept: community, street, district, city. Compounds and below count with their community. */
public final class Chain {

    private Chain() {}

    /** The rung that a level stands on; provinces and the country stand with the city, where the chain ends. */
    public static Level rung(Level level) {
        if (level.below(Level.COMMUNITY)) {
            return Level.COMMUNITY;
        }
        return Level.CITY.below(level) ? Level.CITY : level;
    }

    /** Who takes over when a promise on this level is broken; nobody stands above a city. */
    public static Optional<Level> above(Level level) {
        return switch (rung(level)) {
            case COMMUNITY -> Optional.of(Level.STREET);
            case STREET -> Optional.of(Level.DISTRICT);
            case DISTRICT -> Optional.of(Level.CITY);
            default -> Optional.empty();
        };
    }
}
