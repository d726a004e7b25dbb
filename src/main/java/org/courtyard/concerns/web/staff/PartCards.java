package org.courtyard.concerns.web.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Status;
import org.courtyard.concerns.Task;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.TaskCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who owes what about a concern by when: what is open by due time, then helpers whose part is over. */
@Component
class PartCards {

    private final Clocks clocks;
    private final Organizations organizations;

    PartCards(Clocks clocks, Organizations organizations) {
        this.clocks = clocks;
        this.organizations = organizations;
    }

    List<TaskCard> of(Concern concern, List<Commitment> all, List<Task> tasks, Shell shell) {
        var shown = new ArrayList<>(
                all.stream().filter(each -> !each.state().ended()).toList());
        all.stream()
                .filter(each -> each.purpose() == Purpose.RESOLVE)
                .reduce((earlier, later) -> later)
                .filter(each -> !shown.contains(each))
                .ifPresent(shown::add);
        shown.sort(Comparator.comparing(each -> each.due() == null ? Instant.MAX : each.due()));
        var bodies = organizations.organizationsByIds(Stream.concat(
                        shown.stream().map(each -> each.holder().organization()),
                        tasks.stream().map(Task::organization))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var cards = new ArrayList<TaskCard>();
        for (var each : shown) {
            cards.add(card(concern, each, tasks, bodies, shell));
        }
        tasks.stream()
                .filter(task -> task.role() != Task.Role.LEAD && !task.open())
                .forEach(task -> cards.add(over(concern, task, bodies, shell)));
        return cards;
    }

    private TaskCard card(
            Concern concern, Commitment each, List<Task> tasks, Map<OrganizationId, Organization> bodies, Shell shell) {
        var holder = each.holder().organization();
        var body = holder == null ? null : bodies.get(holder);
        var part = part(each, tasks);
        return new TaskCard(
                name(body, shell),
                role(concern, each, part, shell),
                part == null || part.asked().isBlank() ? null : part.asked(),
                clocks.state(concern, each, shell),
                clocks.why(concern, each, body == null ? null : clocks.above(each, shell), shell),
                part == null || !part.helping() ? null : address(concern, part, shell));
    }

    /** One part as a card: by its open promise, or as it ended. */
    TaskCard one(Concern concern, List<Commitment> all, Task part, Shell shell) {
        var bodies = organizations.organizationsByIds(List.of(part.organization()));
        return all.stream()
                .filter(each -> !each.state().ended() && part.equals(part(each, List.of(part))))
                .findFirst()
                .filter(each -> part.helping())
                .map(each -> card(concern, each, List.of(part), bodies, shell))
                .orElseGet(() -> over(concern, part, bodies, shell));
    }

    static String address(Concern concern, Task part, Shell shell) {
        return ConcernPages.address(concern, shell) + "/parts/" + part.id();
    }

    private static TaskCard over(Concern concern, Task task, Map<OrganizationId, Organization> bodies, Shell shell) {
        var at = task.settledAt();
        return new TaskCard(
                name(bodies.get(task.organization()), shell),
                shell.say("concerns.staff.part." + task.role()),
                task.answer().isBlank() ? null : task.answer(),
                State.calm(shell.say(
                        "concerns.staff.part.over." + task.state(),
                        at == null ? "" : shell.moments().at(at))),
                null,
                address(concern, task, shell));
    }

    /** The open part that the promise is about. */
    private static @Nullable Task part(Commitment each, List<Task> tasks) {
        var helper = each.purpose() == Purpose.HELP || each.purpose() == Purpose.REPORT_IN;
        var lead = each.purpose() == Purpose.RESOLVE || each.purpose() == Purpose.SUB_DEADLINE;
        return tasks.stream()
                .filter(task -> (helper
                                && task.helping()
                                && task.organization().equals(each.holder().organization()))
                        || (lead && task.role() == Task.Role.LEAD && task.open()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static String role(Concern concern, Commitment each, @Nullable Task part, Shell shell) {
        if (each.purpose() == Purpose.RESOLVE && concern.status() == Status.WAITING) {
            return shell.say("concerns.staff.role.unassigned");
        }
        return part != null && part.helping()
                ? shell.say("concerns.staff.part." + part.role())
                : shell.say("concerns.staff.role." + each.purpose());
    }

    private static String name(@Nullable Organization body, Shell shell) {
        return body == null ? shell.say("concerns.staff.nobody") : Names.name(body, shell);
    }
}
