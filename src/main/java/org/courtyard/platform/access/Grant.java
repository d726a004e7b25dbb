package org.courtyard.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role at a place and everything below it, held through a post of an organization or directly. */
public record Grant(Role role, UUID place, @Nullable UUID organization, @Nullable UUID post) {}
