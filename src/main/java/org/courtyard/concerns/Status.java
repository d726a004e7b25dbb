package org.courtyard.concerns;

/** Where a concern stands. What may follow what is in {@link org.courtyard.concerns.rules.StateMachine}. */
public enum Status {
    /** Nobody has been given it yet; the desk owes a decision. */
    WAITING,
    /** Given to an organization that has not said yes. */
    ASSIGNED,
    /** Somebody is at it. */
    IN_HAND,
    /** The reporter was asked something; the clock rests. */
    ASKED,
    /** It rests until a day, for a reason that was told; the clock rests. */
    SUSPENDED,
    /** The handler says it is done; the reporter has not said so yet. */
    PROPOSED,
    /** Over. How, says the {@link Outcome}. */
    CLOSED
}
