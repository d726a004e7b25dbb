package org.courtyard.platform.web.view;

import org.jspecify.annotations.Nullable;

/**
 * One organization's part in a concern.
 *
 * @param role 主办, 协办, 吹哨报到
 * @param href the part by itself; null where there is no page for it
 */
public record TaskCard(
        String organization,
        String role,
        @Nullable String what,
        State state,
        @Nullable Why why,
        @Nullable String href) {

    public TaskCard(String organization, String role, @Nullable String what, State state, @Nullable Why why) {
        this(organization, role, what, state, why, null);
    }

    /** On the page of this very part. */
    public TaskCard alone() {
        return new TaskCard(organization, role, what, state, why);
    }
}
