package org.courtyard.commitments;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whose work an actor sees: that of the own organizations, what was given to the person, and for desks and overseers what
 * nobody holds yet at their places.
 *
 * @param everywhere sees what nobody holds at any place
 */
record Scope(List<UUID> organizations, @Nullable UUID account, List<UUID> places, boolean everywhere) {

    static Scope of(Actor actor) {
        var staff = actor.grants().stream()
                .filter(grant -> grant.role() != Role.RESIDENT)
                .toList();
        var covering = staff.stream()
                .filter(grant -> grant.role() == Role.DESK || grant.role() == Role.OVERSEER)
                .toList();
        return new Scope(
                staff.stream()
                        .map(Grant::organization)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                actor.account(),
                covering.stream()
                        .map(Grant::place)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                covering.stream().anyMatch(grant -> grant.place() == null));
    }
}
