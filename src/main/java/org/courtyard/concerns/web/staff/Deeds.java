package org.courtyard.concerns.web.staff;

import java.util.UUID;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Erasures;
import org.courtyard.concerns.Flags;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Merges;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Transfers;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Posts;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what a form asks for. */
@Component
class Deeds {

    private final Handling handling;
    private final Transfers transfers;
    private final Results results;
    private final Glances glances;
    private final Answers answers;
    private final Erasures erasures;
    private final Merges merges;
    private final Flags flags;
    private final PartDeeds parts;
    private final Posts posts;

    Deeds(
            Handling handling,
            Transfers transfers,
            Results results,
            Glances glances,
            Answers answers,
            Erasures erasures,
            Merges merges,
            Flags flags,
            PartDeeds parts,
            Posts posts) {
        this.handling = handling;
        this.transfers = transfers;
        this.results = results;
        this.glances = glances;
        this.answers = answers;
        this.erasures = erasures;
        this.merges = merges;
        this.flags = flags;
        this.parts = parts;
        this.posts = posts;
    }

    Concern carryOut(Concern concern, Deed deed, MoveForm form, Actor actor) {
        var id = concern.id();
        var text = form.text().strip();
        Integer version = form.version();
        var desk = Answers.From.desk(actor);
        return switch (deed) {
            case ACCEPT -> handling.accept(id, text, actor, version);
            case REPORT, PART_DONE, PART_DECLINED, PART_OVER, ADD_HAND, CALL_IN, ENGAGE, DELEGATE ->
                parts.carryOut(concern, deed, form, actor);
            case PROPOSE ->
                results.propose(
                        id, outcome(form), text, PartDeeds.ids(form.part().unneeded()), actor, version);
            case UPDATE -> handling.update(id, text, actor, version);
            case ASK -> handling.ask(id, text, actor, version);
            case ANSWER -> answers.answer(id, text, desk, version);
            case CONFIRM -> answers.confirm(id, text, desk, version);
            case CHECK -> results.check(id, text, actor, version);
            case RATE -> answers.rate(id, rating(form), desk, version);
            case PUBLISH -> glances.publish(id, text, actor, version);
            case ASSIGN -> transfers.assign(id, organization(form), text, actor, version);
            case SETTLE -> transfers.settle(id, organization(form), text, actor, version);
            case PERSON -> handling.assignPerson(id, person(concern, form), text, actor, version);
            case ESCALATE -> transfers.escalate(id, text, actor, version);
            case SUSPEND -> handling.suspend(id, text, PartDeeds.day(form, "until"), actor, version);
            case RESUME -> handling.resume(id, text, actor, version);
            case DISPUTE -> answers.dispute(id, text, desk, version);
            case TOLD -> handling.told(id, text, actor, version);
            case SOLVE -> results.solveOnSpot(id, text, actor, version);
            case DECLINE -> transfers.decline(id, text, optional(form.organization()), actor, version);
            case NOTE -> handling.note(id, text, actor, version);
            case WITHHOLD -> glances.withhold(id, text, actor, version);
            case FLAG -> flags.flag(id, text, actor, version);
            case CLEAR -> flags.clear(id, text, actor, version);
            case DISMISS -> flags.dismiss(id, text, actor, version);
            case ERASE -> erasures.erase(id, desk, text);
            case UNMERGE -> merges.unmerge(id, text, actor, version);
            case MERGE, SPLIT -> throw new Missing("concerns.staff.no-move");
            case WITHDRAW -> answers.withdraw(id, text, desk, version);
        };
    }

    static Answers.Rating rating(MoveForm form) {
        var grade = form.grade().matches("[1-5]") ? Integer.parseInt(form.grade()) : 0;
        return new Answers.Rating(form.solved(), grade, form.text().strip());
    }

    private static Outcome outcome(MoveForm form) {
        for (var each : Outcome.values()) {
            if (each.proposable() && each.name().equals(form.outcome())) {
                return each;
            }
        }
        throw new BadInput("outcome", "concerns.staff.outcome-missing");
    }

    static OrganizationId organization(MoveForm form) {
        var chosen = optional(form.organization());
        if (chosen == null) {
            throw new BadInput("organization", "concerns.staff.organization-missing");
        }
        return chosen;
    }

    static @Nullable OrganizationId optional(String id) {
        try {
            return id.isBlank() ? null : new OrganizationId(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            throw new BadInput("organization", "concerns.staff.organization-missing");
        }
    }

    private UUID person(Concern concern, MoveForm form) {
        var lead = concern.lead();
        if (lead != null) {
            for (var post : posts.ofOrganization(lead)) {
                if (post.holder() != null && post.holder().value().toString().equals(form.account())) {
                    return post.holder().value();
                }
            }
        }
        throw new BadInput("account", "concerns.staff.person-missing");
    }
}
