package org.courtyard.platform.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who does something. */
public sealed interface Actor {

    Actor ANYONE = new Anyone();
    Actor HOUSE = new House();

    /** The account behind the actor, if there is one. */
    default @Nullable UUID account() {
        return null;
    }

    /** What the actor holds now; empty for anyone and for the house. */
    default List<Grant> grants() {
        return List.of();
    }

    /** Holds at least one staff grant. */
    default boolean staff() {
        return grants().stream().anyMatch(grant -> grant.role() != Role.RESIDENT);
    }

    /** Acts for this organization in some post. */
    default boolean actsFor(@Nullable UUID organization) {
        return organization != null && grants().stream().anyMatch(grant -> organization.equals(grant.organization()));
    }

    /** Somebody without an account, or not signed in. */
    record Anyone() implements Actor {}

    /** Courtyard itself: timers, imports, the demo. */
    record House() implements Actor {}

    /** Somebody signed in, or the bearer of an API token. */
    record Member(UUID account, String name, String displayName, List<Grant> grants) implements Actor {}
}
