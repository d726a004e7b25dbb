package org.courtyard.concerns.web.staff;

import java.util.UUID;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Outcome;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Posts;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what a form asks for. */
@Component
class Deeds {

    private final Handling handling;
    private final Answers answers;
    private final Posts posts;

    Deeds(Handling handling, Answers answers, Posts posts) {
        this.handling = handling;
        this.answers = answers;
        this.posts = posts;
    }

    Concern carryOut(Concern concern, Deed deed, MoveForm form, Actor actor) {
        var id = concern.id();
        var text = form.text().strip();
        Integer version = form.version();
        var desk = Answers.From.desk(actor);
        return switch (deed) {
            case ACCEPT -> handling.accept(id, text, actor, version);
            case PROPOSE -> handling.propose(id, outcome(form), text, actor, version);
            case UPDATE -> handling.update(id, text, actor, version);
            case ASK -> handling.ask(id, text, actor, version);
            case ANSWER -> answers.answer(id, text, desk, version);
            case CONFIRM -> answers.confirm(id, text, desk, version);
            case CHECK -> handling.check(id, text, actor, version);
            case RATE -> answers.rate(id, rating(form), desk, version);
            case PUBLISH -> handling.publish(id, text, actor, version);
            case ASSIGN -> handling.assign(id, organization(form), text, actor, version);
            case PERSON -> handling.assignPerson(id, person(concern, form), text, actor, version);
            case ESCALATE -> handling.escalate(id, text, actor, version);
            case DISPUTE -> answers.dispute(id, text, desk, version);
            case TOLD -> handling.told(id, text, actor, version);
            case SOLVE -> handling.solveOnSpot(id, text, actor, version);
            case DECLINE -> handling.decline(id, text, optional(form.organization()), actor, version);
            case NOTE -> handling.note(id, text, actor, version);
            case WITHHOLD -> handling.withhold(id, text, actor, version);
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

    private static OrganizationId organization(MoveForm form) {
        var chosen = optional(form.organization());
        if (chosen == null) {
            throw new BadInput("organization", "concerns.staff.organization-missing");
        }
        return chosen;
    }

    private static @Nullable OrganizationId optional(String id) {
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
