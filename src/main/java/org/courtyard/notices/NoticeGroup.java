package org.courtyard.notices;

/** Kinds of notices that somebody wishes to hear of in the same way. */
public enum NoticeGroup {
    /** Something came to the reader's organization. */
    COMING,
    /** What reporters say. */
    ANSWERS,
    /** What is nearly due, or late. */
    DEADLINES,
    /** How things go on. */
    NEWS;

    static NoticeGroup of(NoticeKind kind) {
        return switch (kind) {
            case GIVEN -> COMING;
            case ANSWERED, NOT_ANSWERED, CONFIRMED, DISPUTED, RATED, WITHDRAWN -> ANSWERS;
            case NEARLY_DUE, BROKEN, TAKEN_OVER -> DEADLINES;
            default -> NEWS;
        };
    }
}
