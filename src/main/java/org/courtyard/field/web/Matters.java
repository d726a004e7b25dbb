package org.courtyard.field.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.Possibilities;
import org.courtyard.concerns.Retelling;
import org.courtyard.concerns.Task;
import org.courtyard.field.OpKind;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Component;

/** Puts together what a device keeps of a concern. */
@Component
class Matters {

    private static final int LINES = 6;

    private static final Map<Move, OpKind> MOVES = Map.of(
            Move.ACCEPT, OpKind.ACCEPT,
            Move.NOTE, OpKind.NOTE,
            Move.UPDATE, OpKind.UPDATE,
            Move.SOLVE_ON_SPOT, OpKind.SOLVE,
            Move.PROPOSE, OpKind.PROPOSE);

    private final Concerns concerns;
    private final Possibilities possibilities;
    private final Organizations organizations;
    private final Retelling retelling;

    Matters(Concerns concerns, Possibilities possibilities, Organizations organizations, Retelling retelling) {
        this.concerns = concerns;
        this.possibilities = possibilities;
        this.organizations = organizations;
        this.retelling = retelling;
    }

    Matter of(Concern concern, Actor actor, Shell shell) {
        var told = retelling.tell(concern, actor, shell);
        var history = concerns.history(concern, actor);
        var pinned = concerns.showsInternals(concern, actor);
        var due = concern.resolveDue();
        return new Matter(
                concern.id().value(),
                concern.version(),
                history.isEmpty() ? null : history.getLast().id(),
                concern.reference(),
                told.title(),
                told.text(),
                told.about(),
                told.status(),
                concern.open(),
                concern.raisedAt().toEpochMilli(),
                due == null ? null : due.toEpochMilli(),
                can(concern, actor),
                shares(concern, actor, shell),
                lines(history.subList(Math.max(0, history.size() - LINES), history.size()), actor, shell),
                pinned ? concern.latitude() : null,
                pinned ? concern.longitude() : null);
    }

    /** Newest first. */
    List<Matter.Line> lines(Collection<Event> events, Actor reader, Shell shell) {
        return retelling.lines(events, reader, shell).reversed().stream()
                .map(each -> new Matter.Line(each.at().toEpochMilli(), each.sentence(), each.said()))
                .toList();
    }

    private List<OpKind> can(Concern concern, Actor actor) {
        var can = new ArrayList<OpKind>();
        possibilities.of(concern, actor).forEach(move -> {
            var kind = MOVES.get(move);
            if (kind != null) {
                can.add(kind);
            }
        });
        can.sort(null);
        return can;
    }

    private List<Matter.Share> shares(Concern concern, Actor actor, Shell shell) {
        var own = concerns.tasks(concern).stream()
                .filter(task ->
                        task.helping() && actor.actsFor(task.organization().value()))
                .toList();
        var bodies = organizations.rememberedByIds(
                own.stream().map(Task::organization).toList());
        return own.stream()
                .map(task -> {
                    var body = bodies.get(task.organization());
                    return new Matter.Share(task.id(), body == null ? "" : body.called(shell.lang()), task.asked());
                })
                .toList();
    }
}
