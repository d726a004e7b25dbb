package org.courtyard.concerns;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a concern's history. Never changed.
 *
 * @param organization on whose behalf it was done
 * @param target the organization it points at, as when something is handed over
 * @param internal for handlers only
 */
public record Event(
        UUID id,
        ConcernId concern,
        Instant at,
        Move move,
        Status status,
        @Nullable UUID account,
        @Nullable OrganizationId organization,
        @Nullable OrganizationId target,
        String text,
        boolean internal,
        Map<String, String> details) {}
