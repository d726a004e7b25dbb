package org.courtyard.demo.story;

import org.jspecify.annotations.Nullable;

/** How the reporter wants to hear; numbers are invented, addresses end in example.org. */
public record Contact(Kind kind, @Nullable String value) {

    public static final Contact ANONYMOUS = new Contact(Kind.NONE, null);

    /** The ways to be told; LEAD is "tell my building lead". */
    public enum Kind {
        SMS,
        CALL,
        EMAIL,
        SLIP,
        LEAD,
        NONE
    }
}
