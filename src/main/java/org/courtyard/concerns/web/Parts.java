package org.courtyard.concerns.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Task;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.text.Masking;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.TaskCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who besides the lead owes what by when, for residents. */
@Component
class Parts {

    private static final Set<Purpose> OF_HELPERS = EnumSet.of(Purpose.HELP, Purpose.REPORT_IN);

    private final Concerns concerns;
    private final Commitments commitments;
    private final PublicClocks clocks;
    private final Bodies bodies;

    Parts(Concerns concerns, Commitments commitments, PublicClocks clocks, Bodies bodies) {
        this.concerns = concerns;
        this.commitments = commitments;
        this.clocks = clocks;
        this.bodies = bodies;
    }

    /** @param own for the reporter, who reads every word */
    List<TaskCard> helpers(Concern concern, boolean own, Shell shell) {
        var tasks = concerns.tasks(concern).stream()
                .filter(task -> task.role() != Task.Role.LEAD && (task.open() || task.state() == Task.State.DONE))
                .toList();
        if (tasks.isEmpty()) {
            return List.of();
        }
        var promises = commitments.ofSource(PublicClocks.reference(concern)).stream()
                .filter(each ->
                        OF_HELPERS.contains(each.purpose()) && !each.state().ended())
                .toList();
        List<@Nullable OrganizationId> helpers = new ArrayList<>();
        tasks.forEach(task -> helpers.add(task.organization()));
        var names = bodies.names(helpers, shell);
        var cards = new ArrayList<TaskCard>();
        for (var task : tasks) {
            var promise = promises.stream()
                    .filter(each ->
                            Objects.equals(task.organization(), each.holder().organization()))
                    .findFirst()
                    .orElse(null);
            cards.add(new TaskCard(
                    names.of(task.organization()),
                    shell.say("concerns.part." + task.role()),
                    task.asked().isBlank() ? null : own ? task.asked() : Masking.mask(task.asked()),
                    state(task, promise, shell),
                    promise == null || !task.open() ? null : clocks.why(promise, concern, shell)));
        }
        return cards;
    }

    private State state(Task task, @Nullable Commitment promise, Shell shell) {
        var over = task.settledAt();
        if (over != null) {
            return State.calm(shell.say("concerns.part.done", shell.moments().at(over)));
        }
        return promise == null ? State.calm(shell.say("concerns.part.open")) : clocks.of(promise, shell);
    }
}
