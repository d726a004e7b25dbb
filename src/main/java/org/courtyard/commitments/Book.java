package org.courtyard.commitments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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

    /** A new version of a commitment and what its history says of it. */
    record Line(Commitment commitment, Entry.What what, String note) {}

    void open(Collection<Commitment> commitments, Actor actor) {
        store.insert(steps(commitments));
        note(commitments.stream().map(each -> new Line(each, Entry.What.MADE, each.title())), actor);
    }

    Commitment write(Commitment commitment, Entry.What what, String note, Actor actor) {
        write(List.of(new Line(commitment, what, note)), actor);
        return new Change(commitment).saved();
    }

    void write(Collection<Line> lines, Actor actor) {
        if (!lines.isEmpty()) {
            store.update(steps(lines.stream().map(Line::commitment).toList()));
            note(lines.stream(), actor);
        }
    }

    /** Writes other pauses and the due time that follows from them. */
    Commitment pause(Commitment commitment, List<Pause> pauses, Entry.What what, String note, Actor actor) {
        var change = new Change(commitment);
        change.pauses = pauses;
        change.time = DueTimeRule.of(
                commitment.rule(),
                commitment.level(),
                commitment.received(),
                pauses,
                calendars.calendarFor(commitment.path()));
        var paused = change.done();
        store.updateClock(new CommitmentStore.Step(paused, nextStep(paused)));
        note(Stream.of(new Line(paused, what, note)), actor);
        return change.saved();
    }

    DueTime dueTime(NewCommitment wanted, org.courtyard.places.Level level, List<java.util.UUID> path) {
        return DueTimeRule.of(wanted.rule(), level, wanted.start(), List.of(), calendars.calendarFor(path));
    }

    private void note(Stream<Line> lines, Actor actor) {
        var now = time.instant();
        store.note(lines.map(line -> new CommitmentStore.Note(
                        ids.next(line.commitment().id().region()),
                        line.commitment(),
                        new Entry(now, line.what(), actor.account(), line.note())))
                .toList());
    }

    private static List<CommitmentStore.Step> steps(Collection<Commitment> commitments) {
        return commitments.stream()
                .map(each -> new CommitmentStore.Step(each, nextStep(each)))
                .toList();
    }

    /** A warning comes once; then the breach. A broken promise has no further step: whoever took over has. */
    private static @Nullable Instant nextStep(Commitment commitment) {
        if (commitment.state() != CommitmentState.OPEN) {
            return null;
        }
        return commitment.warnedAt() == null ? commitment.warning() : commitment.due();
    }
}
