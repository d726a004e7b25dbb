package org.courtyard.notices;

import org.courtyard.concerns.Move;
import org.jspecify.annotations.Nullable;

/** What somebody is told. */
public enum NoticeKind {
    /** A concern came to the reader's organization. */
    GIVEN,
    ANSWERED,
    NOT_ANSWERED,
    CONFIRMED,
    DISPUTED,
    RATED,
    WITHDRAWN,
    ACCEPTED,
    UPDATED,
    ASKED,
    PROPOSED,
    SOLVED,
    CLOSED,
    TOO_LATE,
    POINTED_ELSEWHERE,
    NEARLY_DUE,
    BROKEN,
    /** The organization below did not keep it. */
    TAKEN_OVER;

    /** What those who handle a concern hear of a move; null: nothing. */
    static @Nullable NoticeKind forHandlers(Move move) {
        return switch (move) {
            case RAISE, ASSIGN, ESCALATE, DECLINE, DELEGATE, SETTLE, ADD_HAND, CALL_IN -> GIVEN;
            case SETTLE_TASK -> UPDATED;
            case ANSWER -> ANSWERED;
            case ANSWER_LAPSE -> NOT_ANSWERED;
            case CONFIRM -> CONFIRMED;
            case DISPUTE -> DISPUTED;
            case RATE -> RATED;
            case WITHDRAW -> WITHDRAWN;
            default -> null;
        };
    }

    /** What those who raised or support a concern hear of a move; null: nothing. */
    static @Nullable NoticeKind forFollowers(Move move) {
        return switch (move) {
            case ACCEPT -> ACCEPTED;
            case UPDATE, SUSPEND, RESUME -> UPDATED;
            case ASK -> ASKED;
            case PROPOSE -> PROPOSED;
            case SOLVE_ON_SPOT -> SOLVED;
            case CHECK, CONFIRM_LAPSE -> CLOSED;
            case BREACH -> TOO_LATE;
            case POINT_ELSEWHERE -> POINTED_ELSEWHERE;
            default -> null;
        };
    }

    /** Questions go to the reporter alone. */
    boolean forSupporters() {
        return this != ASKED && this != ACCEPTED;
    }
}
