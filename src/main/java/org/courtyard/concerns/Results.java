package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of it, as those who handle it or look at it say; the reporter's word is in {@link Answers}. No result while
 * the part of another organization is open. Versions and refusals as in {@link Handling}.
 */
@Service
@Transactional
public class Results {

    private final Moves moves;
    private final TaskStore tasks;
    private final Hands hands;
    private final Promises promises;
    private final DeskCalls calls;
    private final Readers readers;
    private final Permissions permissions;
    private final InstantSource time;

    Results(
            Moves moves,
            TaskStore tasks,
            Hands hands,
            Promises promises,
            DeskCalls calls,
            Readers readers,
            Permissions permissions,
            InstantSource time) {
        this.moves = moves;
        this.tasks = tasks;
        this.hands = hands;
        this.promises = promises;
        this.calls = calls;
        this.readers = readers;
        this.permissions = permissions;
        this.time = time;
    }

    /**
     * Says what was done and asks the reporter whether it is solved.
     *
     * @param outcome one that is {@link Outcome#proposable()}
     * @throws BadInput at {@code unneeded} while another organization's part is open
     */
    public Concern propose(ConcernId id, Outcome outcome, String text, Actor actor, @Nullable Integer version) {
        return propose(id, outcome, text, Set.of(), actor, version);
    }

    /** As the other one. @param unneeded open parts of helpers that are not needed any more */
    public Concern propose(
            ConcernId id, Outcome outcome, String text, Set<UUID> unneeded, Actor actor, @Nullable Integer version) {
        Handling.needText(text, "concerns.resolution-missing");
        if (!outcome.proposable()) {
            throw new BadInput("outcome", "concerns.outcome-unfit", outcome.name());
        }
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        var now = time.instant();
        hands.endAll(concern, unneeded);
        tasks.changeLead(id, Task.State.DONE, text, now);
        promises.resolved(concern, text);
        calls.oweAll(concern);
        return moves.make(
                concern,
                Move.PROPOSE,
                Line.by(actor, Handling.on(actor, concern), text).with(Map.of("outcome", outcome.name())),
                draft -> {
                    draft.proposedOutcome = outcome;
                    draft.proposedAt = now;
                    draft.firstContactAt = Handling.first(draft.firstContactAt, now);
                    draft.lapsesAt = promises.confirmLapse();
                });
    }

    /** Found and mended at once: closed in one step and never in the resolution rate. */
    public Concern solveOnSpot(ConcernId id, String text, Actor actor, @Nullable Integer version) {
        Handling.needText(text, "concerns.resolution-missing");
        var concern = moves.hold(id, version);
        permissions.check(actor, Right.SOLVE_ON_SPOT, concern.where(), "solve on the spot");
        if (readers.complainedOf(actor, concern)) {
            readers.checkHandle(actor, concern);
        }
        var now = time.instant();
        hands.endAll(concern, Set.of());
        tasks.changeLead(id, Task.State.DONE, text, now);
        promises.resolved(concern, text);
        return moves.make(concern, Move.SOLVE_ON_SPOT, Line.by(actor, Handling.on(actor, concern), text), draft -> {
            draft.outcome = Outcome.SOLVED_ON_SPOT;
            draft.proposedAt = now;
            draft.closedAt = now;
            draft.firstContactAt = Handling.first(draft.firstContactAt, now);
            draft.lapsesAt = null;
        });
    }

    /** Somebody else than the handlers looked: it is done. */
    public Concern check(ConcernId id, String text, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkNotComplained(actor, concern);
        permissions.check(actor, Right.CALL_BACK, concern.where(), "check");
        if (readers.tookPart(actor, concern)) {
            throw new BadInput("", "concerns.checker-handles");
        }
        return moves.make(concern, Move.CHECK, Line.by(actor, Handling.on(actor, concern), text), draft -> {
            draft.outcome = draft.proposedOutcome;
            draft.closedAt = time.instant();
            // solved, but not in the words of the reporter; a "not solved" of before counts where nothing was solved
            draft.confirmed = draft.proposedOutcome == Outcome.SOLVED ? null : draft.confirmed;
            draft.lapsesAt = null;
        });
    }
}
