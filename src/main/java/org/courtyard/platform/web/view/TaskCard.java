package org.courtyard.platform.web.view;

import org.jspecify.annotations.Nullable;

/**
 * One organization's part in a concern.
 *
 * @param role 主办, 协办, 吹哨报到
 */
public record TaskCard(
        String organization,
        String role,
        @Nullable String what,
        State state,
        @Nullable Why why) {}
