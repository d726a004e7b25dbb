package org.courtyard.commitments;

/** What kind of thing is promised; the words shown are in the bundles. */
public enum Purpose {
    /** Tell the reporter for the first time what happens. */
    FIRST_CONTACT,
    /** Get it done. */
    RESOLVE,
    /** Help whoever gets it done. */
    HELP,
    /** Say whether one comes, after being called in. */
    REPORT_IN,
    /** Get it done by the day that the level above named when it handed it down. */
    SUB_DEADLINE,
    /** Call somebody: the promise, a question, the result. */
    CALL,
    /** Look at text and photos before they become public. */
    GLANCE,
    /** See to it that a broken promise of a level below is kept (督办). */
    STEER,
    /** Confirm independently that it was solved. */
    CHECK,
    /** Say who handles what others declined. */
    SETTLE,
    /** Decide whether what somebody wrote is abuse. */
    REVIEW,
    /** Answer somebody's question or request. */
    ANSWER,
    /** Carry something there: a slip, a notice. */
    DELIVER,
    /** What another system sent here is answered there. */
    RETURN,
    /** Anything else with a date. */
    OTHER
}
