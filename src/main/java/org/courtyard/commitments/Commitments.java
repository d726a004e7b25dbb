package org.courtyard.commitments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtyard.commitments.rules.Chain;
import org.courtyard.commitments.rules.Pause;
import org.courtyard.places.Level;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was promised, by whom, by when. Nothing but a pause moves a due time: no comment, no new holder. Whoever makes,
 * pauses, resumes or withdraws a commitment owns its source and has asked whether the actor may; {@code keep} and
 * {@code reassign} ask themselves.
 */
@Service
@Transactional
public class Commitments {

    private static final int TITLE_LENGTH = 200;

    private final CommitmentStore store;
    private final Book book;
    private final Places places;
    private final Permissions permissions;
    private final Ids ids;
    private final InstantSource time;
    private final ApplicationEventPublisher events;

    Commitments(
            CommitmentStore store,
            Book book,
            Places places,
            Permissions permissions,
            Ids ids,
            InstantSource time,
            ApplicationEventPublisher events) {
        this.store = store;
        this.book = book;
        this.places = places;
        this.permissions = permissions;
        this.ids = ids;
        this.time = time;
        this.events = events;
    }

    /**
     * Makes a promise; its clock runs by the calendar of its place and the budget of the place's level.
     *
     * @throws BadInput when it has no title
     * @throws Missing when there is no such place
     */
    public Commitment promise(NewCommitment wanted, Actor actor) {
        return open(draft(wanted), actor);
    }

    /** Worked out, not yet written. */
    Commitment draft(NewCommitment wanted) {
        var place = places.remembered(wanted.place()).orElseThrow(() -> new Missing("places.missing", wanted.place()));
        return draft(wanted, null, Chain.rung(place.level()), place.path(), place.region());
    }

    /** The next level takes over what the one below did not keep. */
    Commitment steer(NewCommitment wanted, Commitment broken, Level level) {
        var region = broken.id().region();
        return open(draft(wanted, broken.id(), level, broken.path(), region), Actor.HOUSE);
    }

    private Commitment open(Commitment made, Actor actor) {
        book.open(List.of(made), actor);
        events.publishEvent(new CommitmentMade(made.id(), made.source()));
        return made;
    }

    private Commitment draft(
            NewCommitment wanted, @Nullable CommitmentId steers, Level level, List<java.util.UUID> path, int region) {
        new BadInput.Checks()
                .wrongIf(wanted.title().isBlank(), "title", "commitments.title-empty")
                .throwIfAny();
        var due = book.dueTime(wanted, level, path);
        return new Commitment(
                new CommitmentId(ids.next(region)),
                wanted.holder(),
                wanted.title()
                        .substring(0, Math.min(TITLE_LENGTH, wanted.title().length())),
                wanted.forWhom(),
                wanted.place(),
                path,
                wanted.source(),
                wanted.purpose(),
                CommitmentState.OPEN,
                wanted.shown(),
                level,
                wanted.rule(),
                List.of(),
                due.explanation(),
                wanted.start(),
                due.due(),
                due.warning(),
                null,
                null,
                null,
                null,
                steers,
                1);
    }

    /**
     * Stops the clock from now on. The clock of a broken promise cannot be stopped any more: then nothing changes.
     *
     * @param until when it goes on by itself; null: not before {@link #resume}
     * @param reason in the words shown to people
     * @throws Conflict when it stands still already, or is over
     */
    public Commitment pause(CommitmentId id, @Nullable Instant until, String reason, Actor actor) {
        var found = running(id);
        var now = time.instant();
        if (found.pauseAt(now) != null) {
            throw new Conflict("commitments.paused-already");
        }
        if (late(found, now)) {
            return found;
        }
        var pauses = new ArrayList<>(found.pauses());
        pauses.add(new Pause(now, until, reason));
        return book.pause(found, pauses, Entry.What.PAUSED, reason, actor);
    }

    /** Lets the clock go on from now; the due time comes back to where it belongs. Nothing happens if it runs. */
    public Commitment resume(CommitmentId id, Actor actor) {
        var found = running(id);
        var now = time.instant();
        if (found.pauseAt(now) == null) {
            return found;
        }
        var pauses = found.pauses().stream()
                .map(pause -> pause.covers(now) ? pause.endingBy(now) : pause)
                .toList();
        return book.pause(found, pauses, Entry.What.RESUMED, "", actor);
    }

    /**
     * It was done, in time or late. Those who saw to it after it was broken are done with it too. Keeping it twice changes
     * nothing.
     *
     * @param evidence how, in words
     * @throws Refused unless the actor is the holder, acts for the organization, or may assign there
     * @throws Conflict when it was withdrawn
     */
    public Commitment keep(CommitmentId id, String evidence, Actor actor) {
        var found = locked(id);
        mayTouch(found, actor);
        if (found.state() == CommitmentState.DONE) {
            return found;
        }
        if (found.state() == CommitmentState.WITHDRAWN) {
            throw new Conflict("commitments.ended");
        }
        var now = time.instant();
        var kept =
                book.write(Change.ended(found, CommitmentState.DONE, evidence, now), Entry.What.KEPT, evidence, actor);
        if (found.brokenAt() != null) {
            endSteering(id, CommitmentState.DONE, now);
        }
        events.publishEvent(new CommitmentKept(id, kept.source(), late(found, now)));
        return kept;
    }

    /** It is no longer needed, and why. Nothing happens if it is over already. */
    public Commitment withdraw(CommitmentId id, String reason, Actor actor) {
        var found = locked(id);
        if (found.state().ended()) {
            return found;
        }
        var now = time.instant();
        var withdrawn = book.write(
                Change.ended(found, CommitmentState.WITHDRAWN, reason, now), Entry.What.WITHDRAWN, reason, actor);
        if (found.brokenAt() != null) {
            endSteering(id, CommitmentState.WITHDRAWN, now);
        }
        return withdrawn;
    }

    /**
     * Somebody else keeps it from now on; the clock goes on as it was.
     *
     * @throws Refused unless the actor acts for the present organization or may assign there
     * @throws Conflict when it is over
     */
    public Commitment reassign(CommitmentId id, Holder holder, String note, Actor actor) {
        var found = running(id);
        mayTouch(found, actor);
        var change = new Change(found);
        change.holder = holder;
        var changed = book.write(change.done(), Entry.What.REASSIGNED, note, actor);
        events.publishEvent(new CommitmentMade(id, changed.source()));
        return changed;
    }

    /** @throws Missing when there is none with this id */
    @Transactional(readOnly = true)
    public Commitment commitment(CommitmentId id) {
        return find(id).orElseThrow(() -> new Missing("commitments.missing"));
    }

    @Transactional(readOnly = true)
    public Optional<Commitment> find(CommitmentId id) {
        return store.find(id);
    }

    /** All commitments of a thing, the oldest first, those of steering levels among them. */
    @Transactional(readOnly = true)
    public List<Commitment> ofSource(Reference source) {
        return ofSources(List.of(source)).getOrDefault(source, List.of());
    }

    /** Many at once; sources without a commitment are left out. */
    @Transactional(readOnly = true)
    public Map<Reference, List<Commitment>> ofSources(Collection<Reference> sources) {
        return store.ofSources(sources.stream().map(Reference::id).toList()).stream()
                .filter(each -> sources.contains(each.source()))
                .collect(Collectors.groupingBy(Commitment::source));
    }

    /** For those that see to a broken one, however many levels up: what was promised in the first place. */
    @Transactional(readOnly = true)
    public Map<CommitmentId, Purpose> seenTo(Collection<Commitment> steering) {
        var promised = new HashMap<CommitmentId, Purpose>();
        var below = new HashMap<CommitmentId, CommitmentId>();
        steering.stream()
                .filter(each -> each.steers() != null)
                .forEach(each -> below.put(each.id(), Objects.requireNonNull(each.steers())));
        while (!below.isEmpty()) {
            var found = store.findAll(below.values()).stream()
                    .collect(Collectors.toMap(Commitment::id, Function.identity()));
            for (var top : List.copyOf(below.keySet())) {
                var broken = found.get(below.remove(top));
                if (broken != null && broken.steers() != null) {
                    below.put(top, broken.steers());
                } else if (broken != null) {
                    promised.put(top, broken.purpose());
                }
            }
        }
        return promised;
    }

    /** What happened to it, the oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> history(CommitmentId id) {
        return store.history(id);
    }

    private Commitment locked(CommitmentId id) {
        return store.lock(id).orElseThrow(() -> new Missing("commitments.missing"));
    }

    private Commitment running(CommitmentId id) {
        var found = locked(id);
        if (found.state().ended()) {
            throw new Conflict("commitments.ended");
        }
        return found;
    }

    private void endSteering(CommitmentId broken, CommitmentState how, Instant now) {
        var steering = store.steering(broken).orElse(null);
        if (steering == null) {
            return;
        }
        if (!steering.state().ended()) {
            var what = how == CommitmentState.DONE ? Entry.What.KEPT : Entry.What.WITHDRAWN;
            book.write(Change.ended(steering, how, "commitments.steered", now), what, "", Actor.HOUSE);
        }
        endSteering(steering.id(), how, now);
    }

    static boolean late(Commitment commitment, Instant now) {
        var due = commitment.due();
        return commitment.state() == CommitmentState.OVERDUE || (due != null && !now.isBefore(due));
    }

    private void mayTouch(Commitment commitment, Actor actor) {
        var organization = commitment.holder().organization();
        var account = commitment.holder().account();
        var own = account != null && Objects.equals(account.value(), actor.account());
        if (!own
                && !actor.actsFor(organization == null ? null : organization.value())
                && !permissions.may(actor, Right.ASSIGN, commitment.where())) {
            throw new Refused("commitments.refused");
        }
    }
}
