package org.courtyard.concerns;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.text.Masking;
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
        Map<String, String> details) {

    /** With the numbers in its words hidden. */
    Event masked() {
        return new Event(
                id, concern, at, move, status, account, organization, target, Masking.mask(text), internal, details);
    }
}
