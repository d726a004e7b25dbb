package org.courtyard.field;

import java.util.List;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Task;
import org.courtyard.field.rules.Change;
import org.courtyard.field.rules.Part;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.access.Actor;

/** Which parts of a concern an op decides about, and which a line of history decided about. */
final class Reading {

    private Reading() {}

    /**
     * Nothing for what only adds. An update rests on nobody having said how it ended.
     *
     * @param tasks all parts of the concern
     */
    static List<Change> wanted(Op op, List<Task> tasks, Actor actor) {
        return switch (op.kind()) {
            case ACCEPT -> hand("by " + actor.account());
            case SOLVE -> result("spot " + op.text());
            case PROPOSE -> result(op.outcome() + " " + op.text());
            case UPDATE -> result("goes on");
            case SETTLE ->
                tasks.stream()
                        .filter(task -> task.id().equals(op.share()))
                        .map(task -> share(task.organization(), Task.State.DONE + " " + op.text()))
                        .toList();
            case NOTE, RAISE, PATROL -> List.of();
        };
    }

    static List<Change> changes(Event event) {
        var details = event.details();
        return switch (event.move()) {
            case ACCEPT -> hand("by " + event.account());
            case NOTE -> details.containsKey("assignee") ? hand("by " + details.get("assignee")) : List.of();
            case ASSIGN, DECLINE, ESCALATE, DELEGATE, SETTLE -> hand(event.move() + " " + event.target());
            case SOLVE_ON_SPOT -> result("spot " + event.text());
            case PROPOSE -> result(details.getOrDefault("outcome", "") + " " + event.text());
            case CONFIRM, CHECK, DISPUTE, CONFIRM_LAPSE, WITHDRAW, POINT_ELSEWHERE ->
                result(event.move().name());
            case SETTLE_TASK -> share(event);
            default -> List.of();
        };
    }

    private static List<Change> hand(String value) {
        return List.of(new Change(Part.of(Part.Kind.HAND), value));
    }

    private static List<Change> result(String value) {
        return List.of(new Change(Part.of(Part.Kind.RESULT), value));
    }

    /** That a helper comes ends nothing. */
    private static List<Change> share(Event event) {
        var state = event.details().getOrDefault("state", "");
        var whose = event.organization();
        return whose == null || state.equals(Task.State.ACCEPTED.name())
                ? List.of()
                : List.of(share(whose, state + " " + event.text()));
    }

    private static Change share(OrganizationId whose, String value) {
        return new Change(new Part(Part.Kind.SHARE, whose.toString()), value);
    }
}
