package org.courtyard.concerns;

import java.util.Map;
import org.courtyard.commitments.CommitmentBroken;
import org.courtyard.commitments.Commitments;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.platform.access.Actor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A broken promise is part of the concern's history: the reporter sees who sees to it now. */
@Component
class Breaches {

    private final Moves moves;
    private final Commitments commitments;

    Breaches(Moves moves, Commitments commitments) {
        this.moves = moves;
        this.commitments = commitments;
    }

    @ApplicationModuleListener
    void on(CommitmentBroken broken) {
        if (!"concern".equals(broken.source().kind())) {
            return;
        }
        var concern = moves.hold(new ConcernId(broken.source().id()), null);
        if (!concern.open()) {
            return;
        }
        var above = broken.takenOver() == null ? null : commitments.commitment(broken.takenOver());
        moves.tell(
                concern,
                Move.BREACH,
                Line.by(Actor.HOUSE, concern.lead(), "")
                        .to(above == null ? null : above.holder().organization())
                        .with(Map.of("due", broken.due().toString())));
    }
}
