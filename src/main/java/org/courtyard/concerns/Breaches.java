package org.courtyard.concerns;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtyard.commitments.CommitmentBroken;
import org.courtyard.commitments.CommitmentId;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.platform.access.Actor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * A broken promise is part of the concern's history: the reporter sees who sees to it now. Told once, also when a server
 * dies between telling it and saying that it did.
 */
@Component
class Breaches {

    private static final String PROMISE = "promise";

    private static final Set<Purpose> DESK = EnumSet.of(Purpose.GLANCE, Purpose.CALL, Purpose.CHECK);

    private final Moves moves;
    private final HistoryStore history;
    private final Commitments commitments;

    Breaches(Moves moves, HistoryStore history, Commitments commitments) {
        this.moves = moves;
        this.history = history;
        this.commitments = commitments;
    }

    @ApplicationModuleListener
    void on(CommitmentBroken broken) {
        if (!"concern".equals(broken.source().kind())) {
            return;
        }
        var concern = moves.hold(new ConcernId(broken.source().id()), null);
        var promise = broken.commitment().value().toString();
        if (!concern.open() || told(concern, promise)) {
            return;
        }
        var above = broken.takenOver() == null ? null : commitments.commitment(broken.takenOver());
        var line = Line.by(Actor.HOUSE, concern.lead(), "")
                .to(above == null ? null : above.holder().organization())
                .with(Map.of("due", broken.due().toString(), PROMISE, promise));
        moves.tell(concern, Move.BREACH, ownBusiness(broken.commitment()) ? line.internally() : line);
    }

    /** A glance, a call or a check that is late is between the desk and the level above. */
    private boolean ownBusiness(CommitmentId id) {
        var commitment = commitments.commitment(id);
        var purpose = commitments.seenTo(List.of(commitment)).getOrDefault(id, commitment.purpose());
        return DESK.contains(purpose);
    }

    /** The concern is held meanwhile, so that nobody else tells it at the same time. */
    private boolean told(Concern concern, String promise) {
        return history.of(concern.id()).stream()
                .anyMatch(event -> event.move() == Move.BREACH
                        && promise.equals(event.details().get(PROMISE)));
    }
}
