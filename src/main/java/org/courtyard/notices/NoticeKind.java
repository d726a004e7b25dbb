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
    /** Closed because nobody said whether it was solved. */
    UNCONFIRMED,
    TOO_LATE,
    POINTED_ELSEWHERE,
    /** What everybody reads of it was changed. */
    MODERATED,
    /** Decided by the level above to be no concern. */
    DISMISSED,
    /** Joined into another one, which is followed from now on. */
    MERGED,
    /** Another one was joined into what the reader handles. */
    JOINED,
    /** It goes its own way again. */
    PARTED,
    /** A part of it became a concern of its own. */
    SPLIT,
    /** Somebody who raised it says it is not solved. */
    REOPENED,
    NEARLY_DUE,
    BROKEN,
    /** The organization below did not keep it. */
    TAKEN_OVER;

    /** What those who handle a concern hear of a move; null: nothing. */
    static @Nullable NoticeKind forHandlers(Move move) {
        return switch (move) {
            case RAISE, ASSIGN, ESCALATE, DECLINE, DELEGATE, SETTLE, ADD_HAND, CALL_IN, UNMERGE, SPLIT_OFF -> GIVEN;
            case SETTLE_TASK -> UPDATED;
            case JOIN -> JOINED;
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
            case CHECK -> CLOSED;
            case CONFIRM_LAPSE -> UNCONFIRMED;
            case BREACH -> TOO_LATE;
            case POINT_ELSEWHERE -> POINTED_ELSEWHERE;
            case MODERATE -> MODERATED;
            case DISMISS -> DISMISSED;
            case MERGE -> MERGED;
            case UNMERGE -> PARTED;
            case SPLIT -> SPLIT;
            case DISPUTE -> REOPENED;
            default -> null;
        };
    }

    /** Questions go to the reporter alone. */
    boolean forSupporters() {
        return this != ASKED && this != ACCEPTED && this != MODERATED;
    }

    /** What the reporter of another concern hears of the one it was joined into: all but questions. */
    boolean forJoined() {
        return this != ASKED;
    }

    /** What a reporter said stays between the reporter and the handlers. */
    boolean quotes() {
        return this != REOPENED;
    }
}
