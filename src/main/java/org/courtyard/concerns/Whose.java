package org.courtyard.concerns;

/** Whose thing it is about: decides with place, category and management mode who acts. */
public enum Whose {
    HOME,
    BUILDING,
    COMPOUND,
    CITY,
    UNSURE
}
