package org.courtyard.field;

/** What a device can ask for. */
public enum OpKind {
    ACCEPT,
    NOTE,
    UPDATE,
    SOLVE,
    PROPOSE,
    /** The part of the own organization is done. */
    SETTLE,
    RAISE,
    PATROL;

    /** It is about a concern that is there already. */
    boolean about() {
        return this != RAISE && this != PATROL;
    }
}
