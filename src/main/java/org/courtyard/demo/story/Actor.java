package org.courtyard.demo.story;

import org.jspecify.annotations.Nullable;

/** Who moves: a role, and the organization's key when the story names it (else: whoever holds that role in the concern). */
public record Actor(Role role, @Nullable String organization) {

    /** Part played in a concern. NAMED: the organization says it all. */
    public enum Role {
        REPORTER,
        NEIGHBOUR,
        LEAD,
        DESK,
        GRID,
        SUPERIOR,
        CALLED,
        CHECKER,
        SYSTEM,
        NAMED
    }

    static Actor as(Role role) {
        return new Actor(role, null);
    }

    /** A role word in any case, or an organization's key. */
    static Actor written(String by) {
        for (Role role : Role.values()) {
            if (role != Role.NAMED && role.name().equalsIgnoreCase(by)) {
                return as(role);
            }
        }
        return new Actor(Role.NAMED, by);
    }
}
