package org.courtyard.concerns;

import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.Refused;
import org.springframework.stereotype.Component;

/** Who may read what of a concern. The body complained of reads no more than anybody in the street. */
@Component
class Readers {

    private final Permissions permissions;
    private final TaskStore tasks;
    private final ReporterStore reporters;
    private final ConcernStore store;

    Readers(Permissions permissions, TaskStore tasks, ReporterStore reporters, ConcernStore store) {
        this.permissions = permissions;
        this.tasks = tasks;
        this.reporters = reporters;
        this.store = store;
    }

    boolean mayRead(Actor actor, Concern concern) {
        return concern.isPublic() || isReporter(actor, concern) || maySeeInternals(actor, concern);
    }

    /** Internal notes, the words as they were typed, pictures nobody has glanced at. */
    boolean maySeeInternals(Actor actor, Concern concern) {
        return !complainedOf(actor, concern)
                && (works(actor, concern)
                        || permissions.may(actor, Right.SEE_PRIVATE, concern.where())
                        || helps(actor, concern));
    }

    /** The words as they were typed, numbers and all: helpers only if the reporter agreed. */
    boolean maySeeTyped(Actor actor, Concern concern) {
        return isReporter(actor, concern)
                || (!complainedOf(actor, concern)
                        && (works(actor, concern)
                                || permissions.may(actor, Right.SEE_PRIVATE, concern.where())
                                || (helps(actor, concern) && shared(concern))));
    }

    /** How to reach the reporter: the lead, helpers if the reporter agreed, and who has the right. */
    boolean mayReach(Actor actor, Concern concern) {
        return !complainedOf(actor, concern)
                && (reaches(actor, concern) || permissions.may(actor, Right.SEE_CONTACT, concern.where()));
    }

    boolean isReporter(Actor actor, Concern concern) {
        return actor.account() != null
                && actor.account().equals(concern.raisedBy())
                && !concern.source().onBehalf();
    }

    /** Acts for the lead, or oversees the place. */
    boolean mayHandle(Actor actor, Concern concern) {
        return !complainedOf(actor, concern)
                && permissions.may(actor, Right.HANDLE, concern.where())
                && (works(actor, concern) || permissions.may(actor, Right.ASSIGN, concern.where()));
    }

    boolean mayAssign(Actor actor, Concern concern) {
        return !complainedOf(actor, concern) && permissions.may(actor, Right.ASSIGN, concern.where());
    }

    /** Joins it with others, takes it apart, splits it: who handles it, and who gives it out. */
    boolean mayRelate(Actor actor, Concern concern) {
        return mayHandle(actor, concern) || mayAssign(actor, concern);
    }

    void checkRelate(Actor actor, Concern concern) {
        if (!mayRelate(actor, concern)) {
            throw new Refused("concerns.not-yours");
        }
    }

    void checkHandle(Actor actor, Concern concern) {
        if (!mayHandle(actor, concern)) {
            throw new Refused("concerns.not-yours");
        }
    }

    /** Handles it, or has a part in it that is open. */
    void checkPart(Actor actor, Concern concern) {
        if (!mayHandle(actor, concern) && !hasPart(actor, concern)) {
            throw new Refused("concerns.not-yours");
        }
    }

    boolean hasPart(Actor actor, Concern concern) {
        return tasks.of(concern.id()).stream()
                .anyMatch(task -> task.helping() && mayDo(actor, concern, task.organization()));
    }

    void checkAssign(Actor actor, Concern concern) {
        if (complainedOf(actor, concern)) {
            throw new Refused("concerns.complained-of");
        }
        permissions.check(actor, Right.ASSIGN, concern.where(), "assign");
    }

    /** The superior who owes a word on whose it is. */
    boolean maySettle(Actor actor, Concern concern) {
        return works(actor, concern) && mayAssign(actor, concern);
    }

    void checkSettle(Actor actor, Concern concern) {
        if (!maySettle(actor, concern)) {
            throw new Refused("concerns.not-yours");
        }
    }

    /** The lead's people see how to reach the reporter; others need the right, and every look is kept. */
    void checkContact(Actor actor, Concern concern) {
        if (complainedOf(actor, concern)) {
            throw new Refused("concerns.complained-of");
        }
        if (!isReporter(actor, concern) && !reaches(actor, concern)) {
            permissions.check(actor, Right.SEE_CONTACT, concern.where(), "contact");
        }
    }

    /** Nobody speaks for the reporter who is complained of. */
    void checkAnswersFor(Actor actor, Concern concern) {
        if (complainedOf(actor, concern)) {
            throw new Refused("concerns.handler-answers");
        }
    }

    void checkNotComplained(Actor actor, Concern concern) {
        if (complainedOf(actor, concern)) {
            throw new Refused("concerns.complained-of");
        }
    }

    /** Acts for who has it, or has what it was joined into. */
    boolean works(Actor actor, Concern concern) {
        return actor == Actor.HOUSE || leads(actor, concern) || leadsParent(actor, concern);
    }

    private boolean leadsParent(Actor actor, Concern concern) {
        var parent = concern.parent();
        return parent != null
                && actor.grants().stream().anyMatch(grant -> grant.organization() != null)
                && store.find(parent).filter(found -> leads(actor, found)).isPresent();
    }

    private static boolean leads(Actor actor, Concern concern) {
        var lead = concern.lead();
        return lead != null && actor.actsFor(lead.value());
    }

    /** Has a part in it besides the lead, or had one and did it. */
    private boolean helps(Actor actor, Concern concern) {
        return actor.grants().stream().anyMatch(grant -> grant.organization() != null)
                && tasks.of(concern.id()).stream()
                        .anyMatch(task -> task.helped()
                                && actor.actsFor(task.organization().value()));
    }

    /** Acts for the lead or for a helper, and so does not check what was done. */
    boolean tookPart(Actor actor, Concern concern) {
        return leads(actor, concern) || helps(actor, concern);
    }

    /** Works on it, or looks before everybody does. */
    boolean mayFlag(Actor actor, Concern concern) {
        return !complainedOf(actor, concern)
                && (mayHandle(actor, concern) || permissions.may(actor, Right.GLANCE, concern.where()));
    }

    /** The level above that was asked, and not who asked it. */
    boolean mayReview(Actor actor, Concern concern, Event flag) {
        var above = flag.target();
        return !complainedOf(actor, concern)
                && above != null
                && actor.actsFor(above.value())
                && permissions.may(actor, Right.GLANCE, concern.where())
                && (actor.account() == null || !actor.account().equals(flag.account()));
    }

    private boolean reaches(Actor actor, Concern concern) {
        return works(actor, concern) || (helps(actor, concern) && shared(concern));
    }

    private boolean shared(Concern concern) {
        return reporters.shared(concern.id());
    }

    /** Does the part of this organization: acts for it in a post that handles things here. */
    boolean mayDo(Actor actor, Concern concern, OrganizationId part) {
        return !complainedOf(actor, concern)
                && actor.actsFor(part.value())
                && permissions.may(actor, Right.HANDLE, concern.where());
    }

    boolean complainedOf(Actor actor, Concern concern) {
        var complained = concern.complained();
        return complained != null && actor.actsFor(complained.value());
    }
}
