package org.courtyard.field.rules;

/**
 * One part of a concern that can be decided about by one person at a time.
 *
 * @param of which one, where there are several, such as the part of an organization; else empty
 */
public record Part(Kind kind, String of) {

    public enum Kind {
        /** Who has it in hand. */
        HAND,
        /** What came of it. */
        RESULT,
        /** The part of one organization that helps. */
        SHARE
    }

    public static Part of(Kind kind) {
        return new Part(kind, "");
    }
}
