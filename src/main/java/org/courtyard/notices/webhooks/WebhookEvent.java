package org.courtyard.notices.webhooks;

import java.util.Optional;
import org.courtyard.concerns.Move;

/** What happens to a public concern, as other systems hear of it. */
public enum WebhookEvent {
    /** From now on everybody may read it. */
    PUBLISHED("concern.published"),
    ASSIGNED("concern.assigned"),
    /** "Not ours": it is the desk's again. */
    DECLINED("concern.declined"),
    ACCEPTED("concern.accepted"),
    UPDATED("concern.updated"),
    /** It rests until a day, and the clock with it. */
    SUSPENDED("concern.suspended"),
    RESUMED("concern.resumed"),
    /** The handler says it is done. */
    PROPOSED("concern.proposed"),
    /** The reporter says it is not. */
    REOPENED("concern.reopened"),
    CLOSED("concern.closed"),
    /** A promise was broken. */
    LATE("concern.late");

    private final String type;

    WebhookEvent(String type) {
        this.type = type;
    }

    /** As it stands in the message. */
    public String type() {
        return type;
    }

    /** Empty for what is nobody's business outside. */
    static Optional<WebhookEvent> of(Move move) {
        return Optional.ofNullable(
                switch (move) {
                    case PUBLISH -> PUBLISHED;
                    case ASSIGN, ESCALATE, DELEGATE, SETTLE -> ASSIGNED;
                    case DECLINE -> DECLINED;
                    case ACCEPT -> ACCEPTED;
                    case UPDATE -> UPDATED;
                    case SUSPEND -> SUSPENDED;
                    case RESUME, SUSPEND_LAPSE -> RESUMED;
                    case PROPOSE -> PROPOSED;
                    case DISPUTE, UNMERGE -> REOPENED;
                    case CONFIRM, CHECK, CONFIRM_LAPSE, WITHDRAW, SOLVE_ON_SPOT, POINT_ELSEWHERE, DISMISS, MERGE ->
                        CLOSED;
                    case BREACH -> LATE;
                    default -> null;
                });
    }
}
