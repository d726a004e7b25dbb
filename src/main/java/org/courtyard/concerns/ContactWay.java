package org.courtyard.concerns;

/** How the reporter wants to hear. */
public enum ContactWay {
    SMS,
    CALL,
    MAIL,
    /** A printed slip into the letter box. */
    SLIP,
    /** The building lead tells. */
    LEAD,
    NONE;

    /** Somebody of the desk must do it by hand. */
    public boolean byHand() {
        return this == CALL || this == SLIP || this == LEAD;
    }
}
