package org.courtyard.concerns;

/** What can happen to a concern. */
public enum Move {
    RAISE,
    SUPPORT,
    PUBLISH,
    WITHHOLD,
    ASSIGN,
    ACCEPT,
    DECLINE,
    ESCALATE,
    /** Handed down, with an instruction, a day, and what comes with it. */
    DELEGATE,
    /** The common superior says who handles what others declined. */
    SETTLE,
    ADD_HAND,
    CALL_IN,
    SETTLE_TASK,
    ASK,
    ANSWER,
    /** The reporter did not answer the question in time. */
    ANSWER_LAPSE,
    /** It rests until a day; the clock too. */
    SUSPEND,
    RESUME,
    /** The day came until which it rested. */
    SUSPEND_LAPSE,
    UPDATE,
    NOTE,
    CALL,
    SOLVE_ON_SPOT,
    PROPOSE,
    CONFIRM,
    CHECK,
    DISPUTE,
    /** Nobody said in time whether it was solved. */
    CONFIRM_LAPSE,
    RATE,
    WITHDRAW,
    POINT_ELSEWHERE,
    /** A promise was broken and the next level up sees it. */
    BREACH,
    IMPORT
}
