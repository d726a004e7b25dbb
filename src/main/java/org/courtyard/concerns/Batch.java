package org.courtyard.concerns;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.i18n.Lang;
import org.jspecify.annotations.Nullable;

/**
 * One move for many concerns, of one account.
 *
 * @param deed null while nothing is planned
 * @param words with blanks to be filled in for each; {@code wordsEn} for reporters who read English, empty: the same
 * @param leftOut how many more matched than one batch takes
 * @param runsAt when it begins; words wait until then and can be withdrawn
 */
public record Batch(
        UUID id,
        UUID account,
        Instant madeAt,
        State state,
        @Nullable Deed deed,
        @Nullable OrganizationId organization,
        @Nullable Outcome outcome,
        String words,
        String wordsEn,
        Lang language,
        int leftOut,
        @Nullable Instant runsAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoneAt) {

    /** The most concerns of one batch. */
    public static final int MOST = 500;

    /** Words wait so long, for what was read cannot be unread. */
    public static final Duration WAIT = Duration.ofMinutes(10);

    /** What can be taken back can be so long after it was done. */
    public static final Duration UNDO = Duration.ofMinutes(30);

    public enum State {
        CHOSEN,
        PLANNED,
        RUNNING,
        DONE,
        WITHDRAWN
    }

    public enum Deed {
        ASSIGN,
        UPDATE,
        NOTE,
        PROPOSE;

        /** Is carried out at once and can be taken back; the others wait. */
        public boolean reversible() {
            return this == ASSIGN;
        }
    }

    /** It still waits: nothing went out. */
    public boolean waits(Instant now) {
        return state == State.RUNNING && runsAt != null && runsAt.isAfter(now);
    }

    /** Until when it can be taken back; null when it cannot. */
    public @Nullable Instant undoUntil() {
        return state == State.DONE && deed != null && deed.reversible() && finishedAt != null && undoneAt == null
                ? finishedAt.plus(UNDO)
                : null;
    }

    /**
     * One of its concerns.
     *
     * @param said the words for this one
     * @param why it was refused, or could not be taken back, in the language of the batch
     */
    public record Item(
            int place,
            ConcernId concern,
            ItemState state,
            @Nullable Integer version,
            @Nullable Integer versionAfter,
            @Nullable OrganizationId leadBefore,
            String said,
            String why) {}

    public enum ItemState {
        CHOSEN,
        READY,
        REFUSED,
        DONE,
        UNDONE,
        /** Was done and could not be taken back. */
        KEPT
    }
}
