package org.courtyard.concerns;

/** How a concern ended. Each is counted apart; only the first two enter the resolution rate. */
public enum Outcome {
    /** The reporter, or an independent checker, says it is solved. */
    SOLVED,
    /** The reporter says it is not, and it ended all the same, as when the reporter withdrew. */
    NOT_SOLVED,
    /** The handler says it is done and nobody answered. */
    NOT_CONFIRMED,
    /** Found and mended by staff in one step: never in the resolution rate. */
    SOLVED_ON_SPOT,
    /** Not possible by law; the reason was told. */
    DECLINED,
    /** Recognised, but nobody has the money yet. */
    AWAITING_FUNDS,
    /** Nobody at the levels reached may decide it. */
    BEYOND_LEVEL,
    /** Belongs to an emergency line, a court, a petition or a discipline organ, and was pointed there. */
    POINTED_ELSEWHERE,
    /** Abuse, harassment or rubbish, as the level above decided; the reason was told. Counted with what was pointed elsewhere. */
    NOT_A_CONCERN,
    /** Taken back by the reporter. */
    WITHDRAWN,
    /** Joined into another one that says the same; what comes of it is told there. */
    MERGED,
    /** Brought in from another system as closed, without an answer of the reporter. */
    CLOSED_ELSEWHERE;

    /** Nobody says "not solved" to it any more. */
    public boolean last() {
        return this == WITHDRAWN || this == POINTED_ELSEWHERE || this == NOT_A_CONCERN;
    }

    /** May be proposed by the handler. */
    public boolean proposable() {
        return this == SOLVED || this == DECLINED || this == AWAITING_FUNDS || this == BEYOND_LEVEL;
    }
}
