package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.problems.Refused;
import org.springframework.stereotype.Component;

/** What somebody's posts are for, wherever they are. */
@Component
class Duties {

    private final Permissions permissions;

    Duties(Permissions permissions) {
        this.permissions = permissions;
    }

    boolean takesIn(Actor actor) {
        return has(actor, Right.RAISE_ON_BEHALF);
    }

    void checkTakesIn(Actor actor) {
        if (!takesIn(actor)) {
            throw new Refused("concerns.staff.no-desk");
        }
    }

    /** At the place of one of the actor's posts. */
    boolean has(Actor actor, Right right) {
        return actor.grants().stream()
                .anyMatch(grant -> permissions.may(
                        actor, right, grant.place() == null ? Where.NOWHERE : Where.of(List.of(grant.place()))));
    }
}
