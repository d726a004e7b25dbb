package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Several who say the same are one concern: the others are joined into it and follow it, and can go their own way again.
 * One level only: what was joined into one goes along when that one is joined into a third. Who locks, locks what stands
 * above first. Versions and refusals as in {@link Handling}.
 */
@Service
@Transactional
public class Merges {

    private static final String INTO = "into";

    private final Moves moves;
    private final ConcernStore store;
    private final TaskStore tasks;
    private final Promises desks;
    private final MergePromises promises;
    private final Readers readers;
    private final InstantSource time;

    Merges(
            Moves moves,
            ConcernStore store,
            TaskStore tasks,
            Promises desks,
            MergePromises promises,
            Readers readers,
            InstantSource time) {
        this.moves = moves;
        this.store = store;
        this.tasks = tasks;
        this.desks = desks;
        this.promises = promises;
        this.readers = readers;
        this.time = time;
    }

    /**
     * Joins it into another one: its reporter and supporters hear of that one from now on.
     *
     * @param reason told to its reporter
     * @return as it is now: over, and following
     * @throws BadInput at {@code into} when the two cannot be one
     * @throws Conflict when one of them is over, or was joined meanwhile
     */
    public Concern merge(ConcernId id, ConcernId into, String reason, Actor actor, @Nullable Integer version) {
        Handling.needText(reason, "concerns.reason-missing");
        new BadInput.Checks()
                .wrongIf(id.equals(into), INTO, "concerns.merge-itself")
                .throwIfAny();
        checkNear(id, into);
        readers.checkRelate(actor, store.find(id).orElseThrow(() -> new Missing("concerns.missing")));
        if (store.find(into).filter(found -> readers.mayRead(actor, found)).isEmpty()) {
            throw new BadInput(INTO, "concerns.merge-unknown");
        }
        var first = id.value().compareTo(into.value()) < 0 ? id : into;
        var one = hold(first);
        var other = hold(first.equals(id) ? into : id);
        var concern = first.equals(id) ? one : other;
        var parent = first.equals(id) ? other : one;
        readers.checkRelate(actor, concern);
        checkParent(concern, parent, actor);
        checkFree(concern, parent);
        if (version != null && version != concern.version()) {
            throw new Stale("concerns.stale");
        }
        return join(concern, parent, Line.by(actor, Handling.on(actor, concern), reason.strip()));
    }

    /**
     * Takes it apart again: it is open as before, by the date that was told.
     *
     * @param reason told to its reporter
     * @throws Conflict when it is not joined into another one
     */
    public Concern unmerge(ConcernId id, String reason, Actor actor, @Nullable Integer version) {
        Handling.needText(reason, "concerns.reason-missing");
        var found = store.find(id).orElseThrow(() -> new Missing("concerns.missing"));
        readers.checkRelate(actor, found);
        var into = hold(found.parent());
        var concern = moves.hold(id, version);
        if (!into.id().equals(concern.parent())) {
            throw new Stale("concerns.stale");
        }
        var along = store.joinedInto(into.id()).stream()
                .filter(each -> cameWith(each, concern))
                .toList();
        var after = part(concern, Line.by(actor, Handling.on(actor, concern), reason.strip()));
        for (var each : along) {
            follow(moves.hold(each.id(), null), after, Line.by(actor, null, reason.strip()), null);
        }
        moves.make(
                into,
                Move.PART,
                Line.by(actor, Handling.on(actor, into), "").with(Map.of("other", id.toString())),
                draft -> draft.supports = Math.max(0, draft.supports - voices(concern)));
        return after;
    }

    /** The one they all follow was taken back by its reporter: the earliest of the others stands for all from now on. */
    void leave(Concern gone) {
        var others = store.joinedInto(gone.id());
        if (others.isEmpty()) {
            return;
        }
        var line = Line.by(Actor.HOUSE, null, "").with(Map.of("gone", gone.id().toString()));
        var heir = part(moves.hold(others.getFirst().id(), null), line);
        int more = 0;
        for (var each : others.subList(1, others.size())) {
            more += voices(each);
            follow(moves.hold(each.id(), null), heir, Line.by(Actor.HOUSE, null, ""), null);
        }
        int added = more;
        moves.make(heir, Move.JOIN, Line.by(Actor.HOUSE, null, "").internally(), draft -> draft.supports += added);
    }

    private Concern join(Concern concern, Concern parent, Line line) {
        var now = time.instant();
        var along = store.joinedInto(concern.id());
        tasks.endAll(concern.id(), now);
        var due = promises.join(concern, parent);
        var after = follow(concern, parent, line, null);
        for (var each : along) {
            follow(moves.hold(each.id(), null), parent, line, concern);
        }
        moves.make(
                parent,
                Move.JOIN,
                Line.by(line.actor(), Handling.on(line.actor(), parent), "")
                        .with(Map.of("other", concern.id().toString())),
                draft -> {
                    draft.supports += voices(concern);
                    draft.resolveDue = due;
                    // who came last has the same time to say whether it is solved
                    draft.lapsesAt = parent.status() == Status.PROPOSED ? desks.confirmLapse() : draft.lapsesAt;
                });
        return after;
    }

    /** @param with the one it came along with; null when it is joined itself */
    private Concern follow(Concern concern, Concern parent, Line line, @Nullable Concern with) {
        var now = time.instant();
        var details = with == null
                ? Map.of(INTO, parent.id().toString())
                : Map.of(INTO, parent.id().toString(), "with", with.id().toString());
        return moves.make(concern, Move.MERGE, line.with(details), draft -> {
            draft.parent = parent.id();
            draft.outcome = Outcome.MERGED;
            draft.proposedOutcome = null;
            draft.closedAt = Handling.first(draft.closedAt, now);
            draft.firstContactAt = Handling.first(draft.firstContactAt, now);
            draft.lapsesAt = null;
        });
    }

    private Concern part(Concern concern, Line line) {
        var lead = concern.lead() == null ? desks.deskFor(concern).id() : concern.lead();
        var due = promises.part(concern);
        tasks.insert(Task.given(
                moves.nextId(concern.id()),
                concern.id(),
                lead,
                Task.Role.LEAD,
                Task.State.GIVEN,
                line.text(),
                time.instant()));
        return moves.make(concern, Move.UNMERGE, line.to(lead), draft -> {
            draft.parent = null;
            draft.outcome = null;
            draft.closedAt = null;
            draft.lead = lead;
            draft.assignee = null;
            draft.routedBy = "assigned";
            draft.resolveDue = due;
        });
    }

    /** The reporter's own, and those of everybody who supports it. */
    private static int voices(Concern joined) {
        return 1 + joined.supports();
    }

    private boolean cameWith(Concern each, Concern parting) {
        return moves.last(each.id(), Move.MERGE)
                .map(event -> parting.id().toString().equals(event.details().get("with")))
                .orElse(false);
    }

    private Concern hold(@Nullable ConcernId id) {
        if (id == null) {
            throw new Conflict("concerns.merge-none");
        }
        return moves.hold(id, null);
    }

    /** Two districts keep their concerns apart, on machines of their own. */
    private static void checkNear(ConcernId id, ConcernId into) {
        if (id.region() != into.region()) {
            throw new BadInput(INTO, "concerns.merge-far");
        }
    }

    private void checkParent(Concern concern, Concern parent, Actor actor) {
        var complained = concern.complained();
        new BadInput.Checks()
                .wrongIf(!readers.mayRelate(actor, parent), INTO, "concerns.merge-not-yours", parent.reference())
                .wrongIf(
                        complained != null && !complained.equals(parent.complained()),
                        INTO,
                        "concerns.merge-complained",
                        parent.reference())
                .throwIfAny();
    }

    private void checkFree(Concern concern, Concern parent) {
        if (concern.id().equals(parent.parent())) {
            throw new Conflict("concerns.merge-loop", parent.reference(), concern.reference());
        }
        if (parent.joined()) {
            throw new Conflict("concerns.merge-onwards", parent.reference(), named(parent.parent()));
        }
        if (concern.joined()) {
            throw new Conflict("concerns.merge-already", concern.reference(), named(concern.parent()));
        }
        for (var each : List.of(concern, parent)) {
            if (!each.open()) {
                throw new Conflict(
                        each.outcome() == Outcome.WITHDRAWN ? "concerns.merge-withdrawn" : "concerns.merge-over",
                        each.reference());
            }
        }
    }

    private String named(@Nullable ConcernId id) {
        return id == null ? "" : store.find(id).map(Concern::reference).orElse("");
    }
}
