package org.courtyard.concerns;

import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.Refused;
import org.springframework.stereotype.Component;

/** Who may read what of a concern. The body complained of reads no more than anybody in the street. */
@Component
class Readers {

    private final Permissions permissions;

    Readers(Permissions permissions) {
        this.permissions = permissions;
    }

    boolean mayRead(Actor actor, Concern concern) {
        return concern.isPublic() || isReporter(actor, concern) || maySeeInternals(actor, concern);
    }

    /** Internal notes, the words as they were typed, pictures nobody has glanced at. */
    boolean maySeeInternals(Actor actor, Concern concern) {
        return !complainedOf(actor, concern)
                && (works(actor, concern) || permissions.may(actor, Right.SEE_PRIVATE, concern.where()));
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

    void checkHandle(Actor actor, Concern concern) {
        if (!mayHandle(actor, concern)) {
            throw new Refused("concerns.not-yours");
        }
    }

    void checkAssign(Actor actor, Concern concern) {
        if (complainedOf(actor, concern)) {
            throw new Refused("concerns.complained-of");
        }
        permissions.check(actor, Right.ASSIGN, concern.where(), "assign");
    }

    /** The lead's people see how to reach the reporter; others need the right, and every look is kept. */
    void checkContact(Actor actor, Concern concern, String purpose) {
        if (complainedOf(actor, concern)) {
            throw new Refused("concerns.complained-of");
        }
        if (!isReporter(actor, concern) && !works(actor, concern)) {
            permissions.check(actor, Right.SEE_CONTACT, concern.where(), purpose);
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

    private static boolean works(Actor actor, Concern concern) {
        var lead = concern.lead();
        return actor == Actor.HOUSE || (lead != null && actor.actsFor(lead.value()));
    }

    boolean complainedOf(Actor actor, Concern concern) {
        var complained = concern.complained();
        return complained != null && actor.actsFor(complained.value());
    }
}
