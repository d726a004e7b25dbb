package org.courtyard.accounts;

import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.problems.Refused;
import org.springframework.stereotype.Component;

/** Answers from the grants the actor came with; those are at most a minute old. */
@Component
class GrantPermissions implements Permissions {

    @Override
    public void check(Actor actor, Right what, Where place, String purpose) {
        if (!may(actor, what, place)) {
            throw new Refused("accounts.refused");
        }
    }

    @Override
    public boolean may(Actor actor, Right what, Where place) {
        return switch (actor) {
            case Actor.House house -> true;
            case Actor.Anyone anyone -> false;
            case Actor.Member member ->
                member.grants().stream()
                        .anyMatch(grant -> RoleRights.includes(grant.role(), what) && covers(grant, place));
        };
    }

    private static boolean covers(Grant grant, Where place) {
        return grant.place() == null || place.within(grant.place());
    }
}
