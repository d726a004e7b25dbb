package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.Map;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.platform.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Waiting that ends by itself: a question nobody answered, a result nobody confirmed. */
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
        if (concern.status() == Status.ASKED) {
            var due = promises.goOn(concern);
            moves.make(concern, Move.ANSWER_LAPSE, Line.by(Actor.HOUSE, null, ""), draft -> {
                draft.lapsesAt = null;
                draft.resolveDue = due;
            });
        } else {
            var outcome = concern.proposedOutcome() == null || concern.proposedOutcome() == Outcome.SOLVED
                    ? Outcome.NOT_CONFIRMED
                    : concern.proposedOutcome();
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
}
