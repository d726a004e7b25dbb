package org.courtyard.commitments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.courtyard.commitments.rules.DueTime;
import org.courtyard.commitments.rules.DueTimeRule;
import org.courtyard.commitments.rules.Pause;
import org.courtyard.places.Calendars;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes each version of a commitment together with its line of history and its next step. */
@Component
class Book {

    private final CommitmentStore store;
    private final Calendars calendars;
    private final Ids ids;
    private final InstantSource time;

    Book(CommitmentStore store, Calendars calendars, Ids ids, InstantSource time) {
        this.store = store;
        this.calendars = calendars;
        this.ids = ids;
        this.time = time;
    }

    void open(Commitment commitment, Actor actor) {
        store.insert(commitment, nextStep(commitment));
        note(commitment, Entry.What.MADE, commitment.title(), actor);
    }

    Commitment write(Commitment commitment, Entry.What what, String note, Actor actor) {
        store.update(commitment, nextStep(commitment));
        note(commitment, what, note, actor);
        return new Change(commitment).saved();
    }

    /** The same commitment with other pauses and the due time that follows from them. */
    Commitment paused(Commitment commitment, List<Pause> pauses) {
        var change = new Change(commitment);
        change.pauses = pauses;
        change.time = DueTimeRule.of(
                commitment.rule(),
                commitment.level(),
                commitment.received(),
                pauses,
                calendars.calendarFor(commitment.path()));
        return change.done();
    }

    DueTime dueTime(NewCommitment wanted, org.courtyard.places.Level level, List<java.util.UUID> path) {
        return DueTimeRule.of(wanted.rule(), level, wanted.start(), List.of(), calendars.calendarFor(path));
    }

    private void note(Commitment commitment, Entry.What what, String note, Actor actor) {
        var region = commitment.id().region();
        store.note(ids.next(region), commitment, new Entry(time.instant(), what, actor.account(), note));
    }

    /** A warning comes once; then the breach. A broken promise has no further step: whoever took over has. */
    private static @Nullable Instant nextStep(Commitment commitment) {
        if (commitment.state() != CommitmentState.OPEN) {
            return null;
        }
        return commitment.warnedAt() == null ? commitment.warning() : commitment.due();
    }
}
