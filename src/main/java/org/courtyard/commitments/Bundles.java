package org.courtyard.commitments;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.links.Reference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that is owed for one thing, changed together in few statements by the owner of that thing, who has asked
 * whether the actor may. Means the same as the verbs of {@link Commitments} one after the other.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Bundles {

    private final CommitmentStore store;
    private final Book book;
    private final Commitments commitments;
    private final InstantSource time;
    private final ApplicationEventPublisher events;

    Bundles(
            CommitmentStore store,
            Book book,
            Commitments commitments,
            InstantSource time,
            ApplicationEventPublisher events) {
        this.store = store;
        this.book = book;
        this.commitments = commitments;
        this.time = time;
        this.events = events;
    }

    /**
     * How one of them ends.
     *
     * @param kept done, else no longer needed
     * @param words evidence or reason
     */
    public record End(Commitment held, boolean kept, String words) {}

    /** Makes several promises. */
    public List<Commitment> promise(Collection<NewCommitment> wanted) {
        var made = wanted.stream().map(commitments::draft).toList();
        book.open(made, Actor.HOUSE);
        made.forEach(each -> events.publishEvent(new CommitmentMade(each.id(), each.source())));
        return made;
    }

    /**
     * The same promise for another thing, or again for its own: its clock goes on from the same beginning, with the same
     * rests, so that the same date holds.
     *
     * @param wanted with the rule and the start of the one before
     */
    public Commitment carry(Commitment before, NewCommitment wanted) {
        var made = promise(List.of(wanted)).getFirst();
        var end = before.endedAt() == null ? time.instant() : before.endedAt();
        var pauses = before.pauses().stream()
                .map(each -> each.covers(end) ? each.endingBy(end) : each)
                .toList();
        return pauses.isEmpty() ? made : book.pause(made, pauses, Entry.What.RESUMED, "", Actor.HOUSE);
    }

    /** What is still owed for a thing, the oldest first, held until the transaction ends. */
    public List<Commitment> hold(Reference source) {
        return store.lockOpen(source);
    }

    /** Ends some that are held. */
    public void end(Collection<End> ends) {
        var now = time.instant();
        var plain = new ArrayList<Book.Line>();
        for (var end : ends) {
            if (plain(end.held())) {
                var state = end.kept() ? CommitmentState.DONE : CommitmentState.WITHDRAWN;
                var what = end.kept() ? Entry.What.KEPT : Entry.What.WITHDRAWN;
                plain.add(new Book.Line(Change.ended(end.held(), state, end.words(), now), what, end.words()));
            }
        }
        book.write(plain, Actor.HOUSE);
        for (var end : ends) {
            var id = end.held().id();
            if (!plain(end.held())) {
                endWithOthers(end);
            } else if (end.kept()) {
                events.publishEvent(new CommitmentKept(id, end.held().source(), Commitments.late(end.held(), now)));
            }
        }
    }

    /** Somebody else keeps these from now on; their clocks go on as they were. */
    public void reassign(Collection<Commitment> held, Holder holder) {
        var lines = held.stream()
                .map(each -> {
                    var change = new Change(each);
                    change.holder = holder;
                    return new Book.Line(change.done(), Entry.What.REASSIGNED, "");
                })
                .toList();
        book.write(lines, Actor.HOUSE);
        held.forEach(each -> events.publishEvent(new CommitmentMade(each.id(), each.source())));
    }

    /** Nobody took over and it took over from nobody. */
    private static boolean plain(Commitment held) {
        return held.brokenAt() == null && held.steers() == null;
    }

    private void endWithOthers(End end) {
        var id = end.held().id();
        if (end.kept()) {
            commitments.keep(id, end.words(), Actor.HOUSE);
        } else {
            commitments.withdraw(id, end.words(), Actor.HOUSE);
        }
    }
}
