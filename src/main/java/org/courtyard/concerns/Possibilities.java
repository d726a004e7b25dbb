package org.courtyard.concerns;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.courtyard.concerns.rules.StateMachine;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody may do with a concern now: what its status allows and what the actor's posts allow. */
@Component
public class Possibilities {

    private static final Set<Move> HANDLING = EnumSet.of(
            Move.ESCALATE,
            Move.DELEGATE,
            Move.ADD_HAND,
            Move.CALL_IN,
            Move.ASK,
            Move.UPDATE,
            Move.SUSPEND,
            Move.RESUME,
            Move.PROPOSE);

    /** Nobody says "ours" or "not ours" for another organization. */
    private static final Set<Move> FOR_ITSELF = EnumSet.of(Move.ACCEPT, Move.DECLINE);

    private static final Set<Move> FOR_REPORTER =
            EnumSet.of(Move.ANSWER, Move.CONFIRM, Move.DISPUTE, Move.RATE, Move.WITHDRAW);

    private final Readers readers;
    private final Permissions permissions;
    private final HistoryStore history;
    private final ConcernStore store;
    private final ReporterStore reporters;

    Possibilities(
            Readers readers,
            Permissions permissions,
            HistoryStore history,
            ConcernStore store,
            ReporterStore reporters) {
        this.readers = readers;
        this.permissions = permissions;
        this.history = history;
        this.store = store;
        this.reporters = reporters;
    }

    /** What {@link Handling} and {@link Answers} would do for the actor now; nothing for the body complained of. */
    @Transactional(readOnly = true)
    public Set<Move> of(Concern concern, Actor actor) {
        var possible = StateMachine.OF_CONCERNS.possible(concern.status());
        if (concern.joined()) {
            possible.removeAll(FOR_REPORTER);
            possible.addAll(ofParent(concern));
        }
        if (readers.complainedOf(actor, concern)) {
            possible.clear();
            return possible;
        }
        possible.removeIf(move -> !mayMake(move, concern, actor));
        return possible;
    }

    /** What the reporter says is said of the one it was joined into. */
    private Set<Move> ofParent(Concern concern) {
        var parent =
                concern.parent() == null ? null : store.find(concern.parent()).orElse(null);
        if (parent == null) {
            return Set.of();
        }
        var moves = StateMachine.OF_CONCERNS.possible(parent.status());
        moves.retainAll(EnumSet.of(Move.CONFIRM, Move.DISPUTE, Move.RATE));
        return moves;
    }

    private boolean mayMake(Move move, Concern concern, Actor actor) {
        var forLead = concern.lead() != null && actor.actsFor(concern.lead().value());
        if (HANDLING.contains(move)) {
            return readers.mayHandle(actor, concern);
        }
        if (FOR_ITSELF.contains(move)) {
            return forLead && readers.mayHandle(actor, concern) && !(move == Move.DECLINE && Owners.settled(concern));
        }
        if (FOR_REPORTER.contains(move)) {
            return may(actor, Right.CALL_BACK, concern) && (move != Move.RATE || !rated(concern));
        }
        return switch (move) {
            case NOTE -> readers.mayHandle(actor, concern) || readers.hasPart(actor, concern);
            case SETTLE_TASK -> readers.hasPart(actor, concern);
            case ASSIGN -> !Owners.settling(concern) && readers.mayAssign(actor, concern);
            case SETTLE -> Owners.settling(concern) && readers.maySettle(actor, concern);
            case SOLVE_ON_SPOT -> may(actor, Right.SOLVE_ON_SPOT, concern);
            case CHECK -> !readers.tookPart(actor, concern) && may(actor, Right.CALL_BACK, concern);
            case PUBLISH ->
                concern.visibility() != Visibility.HANDLERS
                        && concern.publishedAt() == null
                        && may(actor, Right.GLANCE, concern);
            case WITHHOLD -> concern.visibility() != Visibility.HANDLERS && may(actor, Right.GLANCE, concern);
            case MERGE, SPLIT -> concern.open() && readers.mayRelate(actor, concern);
            case UNMERGE -> concern.joined() && readers.mayRelate(actor, concern);
            case CALL -> may(actor, Right.CALL_BACK, concern);
            case MODERATE -> concern.isPublic() && may(actor, Right.GLANCE, concern);
            case FLAG ->
                concern.open()
                        && readers.mayFlag(actor, concern)
                        && flag(concern).isEmpty();
            case CLEAR, DISMISS ->
                flag(concern)
                        .filter(flag -> readers.mayReview(actor, concern, flag))
                        .isPresent();
            case ERASE -> may(actor, Right.CALL_BACK, concern) && reporters.known(concern.id());
            default -> false;
        };
    }

    private boolean may(Actor actor, Right right, Concern concern) {
        return permissions.may(actor, right, concern.where());
    }

    private Optional<Event> flag(Concern concern) {
        return Event.flag(history.of(concern.id()));
    }

    /** Once per round: "not solved" opens the next one. */
    private boolean rated(Concern concern) {
        var rated = false;
        for (var event : history.of(concern.id())) {
            rated = event.move() == Move.RATE || (rated && event.move() != Move.DISPUTE);
        }
        return rated;
    }
}
