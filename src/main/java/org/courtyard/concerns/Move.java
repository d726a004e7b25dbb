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
    /** The reporter took back who they are and how to reach them. */
    ERASE,
    /** What everybody reads of it was changed. */
    MODERATE,
    /** Somebody of the staff thinks that it is abuse. */
    FLAG,
    /** The level above says that it is not. */
    CLEAR,
    /** The level above says that it is no concern. */
    DISMISS,
    /** A promise was broken and the next level up sees it. */
    BREACH,
    IMPORT,
    /** It is joined into another one and follows that from now on. */
    MERGE,
    /** It goes its own way again. */
    UNMERGE,
    /** Another one was joined into it. */
    JOIN,
    /** One that was joined into it goes its own way again. */
    PART,
    /** A part of it became a concern of its own. */
    SPLIT,
    /** It begins as a part of another one. */
    SPLIT_OFF
}
