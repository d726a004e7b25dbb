package org.courtyard.commitments;

import java.time.Instant;
import java.util.List;
import org.courtyard.commitments.rules.DueTime;
import org.courtyard.commitments.rules.Pause;
import org.jspecify.annotations.Nullable;

/** A commitment about to become another version of itself. */
final class Change {

    private final Commitment was;
    Holder holder;
    CommitmentState state;
    List<Pause> pauses;
    DueTime time;

    @Nullable
    Instant warnedAt;

    @Nullable
    Instant brokenAt;

    @Nullable
    Instant endedAt;

    @Nullable
    String evidence;

    Change(Commitment was) {
        this.was = was;
        this.holder = was.holder();
        this.state = was.state();
        this.pauses = was.pauses();
        this.time = new DueTime(was.due(), was.warning(), was.explanation());
        this.warnedAt = was.warnedAt();
        this.brokenAt = was.brokenAt();
        this.endedAt = was.endedAt();
        this.evidence = was.evidence();
    }

    static Commitment ended(Commitment was, CommitmentState how, String evidence, Instant now) {
        var change = new Change(was);
        change.state = how;
        change.endedAt = now;
        change.evidence = evidence;
        return change.done();
    }

    Commitment done() {
        return as(was.version());
    }

    /** As it reads once it is written. */
    Commitment saved() {
        return as(was.version() + 1);
    }

    private Commitment as(int version) {
        return new Commitment(
                was.id(),
                holder,
                was.title(),
                was.forWhom(),
                was.place(),
                was.path(),
                was.source(),
                was.purpose(),
                state,
                was.shown(),
                was.level(),
                was.rule(),
                pauses,
                time.explanation(),
                was.received(),
                time.due(),
                time.warning(),
                warnedAt,
                brokenAt,
                endedAt,
                evidence,
                was.steers(),
                version);
    }
}
