package org.courtyard.concerns.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Calls;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Conveners;
import org.courtyard.concerns.PartTerms;
import org.courtyard.concerns.Task;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.access.Actor;
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
    private final Calls calls;
    private final Conveners conveners;
    private final Commitments commitments;
    private final PublicClocks clocks;
    private final Bodies bodies;

    Parts(
            Concerns concerns,
            Calls calls,
            Conveners conveners,
            Commitments commitments,
            PublicClocks clocks,
            Bodies bodies) {
        this.concerns = concerns;
        this.calls = calls;
        this.conveners = conveners;
        this.commitments = commitments;
        this.clocks = clocks;
        this.bodies = bodies;
    }

    /** Who calls those together that work on it, and when they meet; null: nobody, or only one works on it. */
    @Nullable
    String convened(Concern concern, Shell shell) {
        return conveners
                .of(concern)
                .map(each -> shell.say(
                        "concerns.parts.convened",
                        bodies.names(List.of(each.organization()), shell).of(each.organization()),
                        each.meetAt() == null ? "" : shell.moments().when(each.meetAt()),
                        each.meetAt() == null ? 0 : 1,
                        "",
                        0))
                .orElse(null);
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
        var terms = calls.terms(concern, Actor.HOUSE);
        var cards = new ArrayList<TaskCard>();
        for (var task : tasks) {
            var with = terms.getOrDefault(task.id(), PartTerms.none(task.id()));
            var promise = promises.stream()
                    .filter(each ->
                            Objects.equals(task.organization(), each.holder().organization()))
                    .findFirst()
                    .orElse(null);
            cards.add(new TaskCard(
                    names.of(task.organization()),
                    with.contractor() == null
                            ? shell.say("concerns.part." + task.role())
                            : shell.say("concerns.part.contractor", own ? with.contractor() : "", own ? 1 : 0),
                    what(task, with, own, shell),
                    state(task, promise, shell),
                    promise == null || !task.open() ? null : clocks.why(promise, concern, shell)));
        }
        return cards;
    }

    /** What it was asked, and when somebody comes. */
    private static @Nullable String what(Task task, PartTerms terms, boolean own, Shell shell) {
        var asked = own ? task.asked() : Masking.mask(task.asked());
        var at = task.open() ? terms.siteAt() : null;
        if (at == null) {
            return asked.isBlank() ? null : asked;
        }
        return shell.say(
                "concerns.part.on-site",
                asked,
                asked.isBlank() ? 0 : 1,
                shell.moments().when(at));
    }

    private State state(Task task, @Nullable Commitment promise, Shell shell) {
        var over = task.settledAt();
        if (over != null) {
            return State.calm(shell.say("concerns.part.done", shell.moments().at(over)));
        }
        return promise == null ? State.calm(shell.say("concerns.part.open")) : clocks.of(promise, shell);
    }
}
