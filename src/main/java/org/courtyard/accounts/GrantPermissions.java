package org.courtyard.accounts;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the grants the actor came with; those are at most a minute old. */
@Component
class GrantPermissions implements Permissions {

    /** Looks at these are kept, with their purpose. */
    private static final Set<Right> LOGGED = Set.of(Right.SEE_CONTACT);

    private final JdbcClient jdbc;
    private final Ids ids;
    private final InstantSource time;

    GrantPermissions(JdbcClient jdbc, Ids ids, InstantSource time) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.time = time;
    }

    @Override
    public void check(Actor actor, Right what, Where place, String purpose) {
        if (!may(actor, what, place)) {
            throw new Refused("accounts.refused");
        }
        var account = actor.account();
        if (LOGGED.contains(what) && account != null) {
            log(account, what, place, purpose);
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

    private void log(UUID account, Right what, Where place, String purpose) {
        jdbc.sql("""
                        insert into accounts.access_log (id, at, account_id, right_used, about, purpose)
                        values (:id, :at, :account, :what, :about, :purpose)
                        """)
                .param("id", ids.next(0))
                .param("at", time.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("account", account)
                .param("what", what.name())
                .param(
                        "about",
                        place.path().isEmpty() ? "" : place.path().getLast().toString())
                .param("purpose", purpose)
                .update();
    }
}
