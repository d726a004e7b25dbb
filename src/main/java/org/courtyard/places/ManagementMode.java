package org.courtyard.places;

/** Who manages a compound. */
public enum ManagementMode {
    /** A professional property company under contract. */
    COMPANY,
    /** The street keeps the basics going. */
    STREET_BACKSTOP,
    /** A state-owned company holds it in custody. */
    STATE_CUSTODY,
    /** The residents manage it themselves. */
    RESIDENTS,
    /** Nobody: abandoned. */
    NONE
}
