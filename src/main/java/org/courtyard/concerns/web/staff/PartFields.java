package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Task;
import org.courtyard.concerns.Transfers;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of a move's form that are about several bodies: whom, until when, what comes with it, what is left open. */
@Component
class PartFields {

    private final Concerns concerns;
    private final Transfers transfers;
    private final Organizations organizations;
    private final Places places;
    private final PartDeeds parts;

    PartFields(Concerns concerns, Transfers transfers, Organizations organizations, Places places, PartDeeds parts) {
        this.concerns = concerns;
        this.transfers = transfers;
        this.organizations = organizations;
        this.places = places;
        this.parts = parts;
    }

    /** What the choice of a body is called. */
    String whom(Deed deed, Shell shell) {
        return shell.say("concerns.staff.organization."
                + switch (deed) {
                    case DECLINE, PART_DECLINED -> "proper";
                    case ADD_HAND, CALL_IN, PART_OVER -> "helper";
                    case SETTLE -> "settled";
                    default -> "given";
                });
    }

    /** Whom it may go to: all that cover the place, the nearest first, but never the one complained of. */
    List<Organization> candidates(Concern concern, Deed deed, Actor actor) {
        return switch (deed) {
            case DELEGATE -> transfers.downTo(concern, actor);
            case ASSIGN, DECLINE, PART_DECLINED -> covering(concern, Set.of());
            case SETTLE -> covering(concern, Set.of());
            case ADD_HAND, CALL_IN, PART_OVER -> covering(concern, busy(concern));
            default -> List.of();
        };
    }

    private List<Organization> covering(Concern concern, Set<OrganizationId> without) {
        return organizations.covering(places.place(concern.place())).stream()
                .filter(body -> !body.id().equals(concern.complained())
                        && !body.id().equals(concern.lead())
                        && !without.contains(body.id())
                        && organizations.atHomeOn(concern.path(), body))
                .toList();
    }

    private Set<OrganizationId> busy(Concern concern) {
        return concerns.tasks(concern).stream()
                .filter(Task::open)
                .map(Task::organization)
                .collect(Collectors.toSet());
    }

    /** The question for a day, and whether it must be answered; null for none. */
    MovePage.@Nullable Day day(Concern concern, Deed deed, MoveForm form, Actor actor, Shell shell) {
        var asked = switch (deed) {
            case ADD_HAND, ENGAGE, DELEGATE, SUSPEND -> true;
            case REPORT -> parts.own(concern, actor).stream().anyMatch(part -> part.role() == Task.Role.CALLED_IN);
            default -> false;
        };
        if (!asked) {
            return null;
        }
        var due = concern.resolveDue();
        var limit =
                deed == Deed.SUSPEND || due == null || !shell.moments().now().isBefore(due)
                        ? null
                        : shell.moments().deadline(due);
        return new MovePage.Day(
                shell.say("concerns.staff.day." + deed),
                limit == null
                        ? shell.say("concerns.staff.day." + deed + ".hint")
                        : shell.say(
                                "concerns.staff.day.limit", shell.say("concerns.staff.day." + deed + ".hint"), limit),
                form.part().day(),
                deed == Deed.DELEGATE || deed == Deed.SUSPEND);
    }

    List<Choice> needs(Deed deed, MoveForm form, Shell shell) {
        return deed != Deed.CALL_IN
                ? List.of()
                : Arrays.stream(Task.Need.values())
                        .map(each -> Choice.of(
                                each.name(),
                                shell.say("concerns.staff.need." + each),
                                each.name().equals(form.part().need())))
                        .toList();
    }

    List<Choice> backing(Deed deed, MoveForm form, Shell shell) {
        if (deed != Deed.DELEGATE) {
            return List.of();
        }
        return Stream.concat(Arrays.stream(Task.Backing.values()).map(Enum::name), Stream.of(PartDeeds.NOTHING))
                .map(each -> Choice.of(
                        each,
                        shell.say("concerns.staff.backing." + each),
                        form.part().comesWith(each)))
                .toList();
    }

    /** Which of several own parts it is about; nothing to choose where there is one. */
    List<Choice> own(Concern concern, Deed deed, MoveForm form, Actor actor, Shell shell) {
        var own = deed.ofPart() ? parts.own(concern, actor) : List.<Task>of();
        return own.size() < 2
                ? List.of()
                : choices(own, each -> each.equals(form.part().task()), shell);
    }

    /** Parts that would have to be over before a result. */
    List<Choice> open(Concern concern, Deed deed, MoveForm form, Shell shell) {
        return deed != Deed.PROPOSE
                ? List.of()
                : choices(
                        concerns.tasks(concern).stream().filter(Task::helping).toList(),
                        each -> form.part().unneeded(each),
                        shell);
    }

    private List<Choice> choices(List<Task> tasks, java.util.function.Predicate<String> chosen, Shell shell) {
        var known = organizations.organizationsByIds(
                tasks.stream().map(Task::organization).toList());
        var choices = new ArrayList<Choice>();
        for (var task : tasks) {
            var body = known.get(task.organization());
            var id = task.id().toString();
            choices.add(new Choice(
                    id,
                    body == null ? shell.say("concerns.staff.nobody") : Names.name(body, shell),
                    task.asked().isBlank() ? null : task.asked(),
                    chosen.test(id)));
        }
        return choices;
    }
}
