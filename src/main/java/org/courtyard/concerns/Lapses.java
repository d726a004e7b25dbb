package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.Map;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.concerns.rules.StateMachine;
import org.courtyard.platform.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Waiting that ends by itself: a question nobody answered, a rest that is over, a result
 * nobody confirmed. */
@Component
public class Lapses {

    private static final int BATCH = 50;

    private final ConcernStore store;
    private final Moves moves;
    private final Promises promises;
    private final InstantSource time;

    Lapses(ConcernStore store, Moves moves, Promises promises, InstantSource time) {
        this.store = store;
        this.moves = moves;
        this.promises = promises;
        this.time = time;
    }

    /**
     * Ends what has waited long enough, a batch in one transaction. Other servers skip the rows held here, so each
     * lapse happens once.
     *
     * @return how many; call again while it is not 0
     */
    @Transactional
    public int sweep() {
        var due = store.lapsed(time.instant(), BATCH);
        due.forEach(this::lapse);
        return due.size();
    }

    private void lapse(ConcernId id) {
        var concern = moves.hold(id, null);
        var move = StateMachine.OF_CONCERNS
                .lapse(concern.status())
                .orElseThrow(() -> new IllegalStateException("nothing lapses in " + concern.status()));
        if (move == Move.CONFIRM_LAPSE) {
            close(concern);
            return;
        }
        var due = promises.goOn(concern);
        moves.make(concern, move, Line.by(Actor.HOUSE, null, ""), draft -> {
            draft.lapsesAt = null;
            draft.resolveDue = due;
        });
    }

    private void close(Concern concern) {
        var proposed = concern.proposedOutcome();
        var outcome = proposed == null || proposed == Outcome.SOLVED ? Outcome.NOT_CONFIRMED : proposed;
        moves.make(
                concern,
                Move.CONFIRM_LAPSE,
                Line.by(Actor.HOUSE, null, "").with(Map.of("outcome", outcome.name())),
                draft -> {
                    draft.outcome = outcome;
                    draft.closedAt = time.instant();
                    draft.lapsesAt = null;
                });
    }
}
