package org.courtyard.notices.webhooks;

/** Why a message got no answer. */
public enum Failure {
    /** The address lies inside this network, where webhooks must not go. */
    NOT_ALLOWED,
    UNKNOWN_HOST,
    NO_CONNECTION,
    /** No trusted certificate for this name. */
    NO_TRUST,
    TOO_SLOW,
    /** Something came that is not HTTP, or the line broke. */
    NOT_UNDERSTOOD
}
