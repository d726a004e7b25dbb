package org.courtyard.concerns;

/** Who may read a concern. */
public enum Visibility {
    /** Everybody, without the reporter's name. */
    PUBLIC,
    /** Everybody, with the name. */
    NAMED,
    /** Only those who handle it. */
    HANDLERS
}
