package org.courtyard.places;

/** The rungs of the place tree, from wide to narrow. The five levels of linkage are CITY to COMPOUND. */
public enum Level {
    COUNTRY,
    PROVINCE,
    CITY,
    DISTRICT,
    STREET,
    COMMUNITY,
    COMPOUND,
    BUILDING,
    STAIRCASE,
    UNIT;

    /** Made by import of official divisions, not here. */
    public boolean official() {
        return compareTo(COMPOUND) < 0;
    }

    public boolean below(Level other) {
        return compareTo(other) > 0;
    }
}
