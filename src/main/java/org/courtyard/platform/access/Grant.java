package org.courtyard.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role at a place and everything below it (everywhere without a place), held through a post or directly. */
public record Grant(
        Role role,
        @Nullable UUID place,
        @Nullable UUID organization,
        @Nullable UUID post) {}
