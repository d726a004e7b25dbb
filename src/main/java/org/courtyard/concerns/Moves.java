package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.courtyard.concerns.rules.StateMachine;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out one move: the fact, its line of history and its event in one transaction, or nothing. */
@Component
class Moves {

    private final ConcernStore concerns;
    private final HistoryStore history;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final InstantSource time;

    Moves(ConcernStore concerns, HistoryStore history, ApplicationEventPublisher events, Ids ids, InstantSource time) {
        this.concerns = concerns;
        this.history = history;
        this.events = events;
        this.ids = ids;
        this.time = time;
    }

    /** What a move says in the history. */
    record Line(
            Actor actor,
            @Nullable OrganizationId organization,
            @Nullable OrganizationId target,
            String text,
            boolean internal,
            Map<String, String> details) {

        static Line by(Actor actor, @Nullable OrganizationId organization, String text) {
            return new Line(actor, organization, null, text, false, Map.of());
        }

        Line to(@Nullable OrganizationId other) {
            return new Line(actor, organization, other, text, internal, details);
        }

        Line internally() {
            return new Line(actor, organization, target, text, true, details);
        }

        Line with(Map<String, String> more) {
            return new Line(actor, organization, target, text, internal, more);
        }
    }

    /** Reads a concern and holds it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Concern hold(ConcernId id, @Nullable Integer expectedVersion) {
        var concern = concerns.findForChange(id).orElseThrow(() -> new Missing("concerns.missing"));
        if (expectedVersion != null && expectedVersion != concern.version()) {
            throw new Stale("concerns.stale");
        }
        return concern;
    }

    /**
     * Moves a concern that was held before.
     *
     * @throws Conflict when the move is not possible in its status
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Concern make(Concern concern, Move move, Line line, Consumer<ConcernDraft> change) {
        var next = StateMachine.OF_CONCERNS
                .after(concern.status(), move)
                .orElseThrow(() -> new Conflict(
                        "concerns.not-now", move.name(), concern.status().name()));
        var draft = new ConcernDraft(concern);
        draft.status = next;
        change.accept(draft);
        var after = draft.after(time.instant());
        if (!concerns.update(after)) {
            throw new Stale("concerns.stale");
        }
        tell(after, move, line);
        return draft.saved(after.changedAt());
    }

    /** Writes the line of history and publishes the event. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Concern concern, Move move, Line line) {
        var event = new Event(
                ids.next(concern.id().region()),
                concern.id(),
                time.instant(),
                move,
                concern.status(),
                line.actor().account(),
                line.organization(),
                line.target(),
                line.text(),
                line.internal(),
                line.details(),
                null);
        history.append(event);
        events.publishEvent(new ConcernMoved(concern.id().value(), event.id(), move));
    }

    Optional<Event> last(ConcernId concern, Move move) {
        return history.of(concern).stream().filter(each -> each.move() == move).reduce((earlier, later) -> later);
    }

    UUID nextId(ConcernId concern) {
        return ids.next(concern.region());
    }
}
