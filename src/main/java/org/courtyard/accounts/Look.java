package org.courtyard.accounts;

import java.time.Instant;
import java.util.UUID;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.links.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at how to reach a person.
 *
 * @param organization on whose behalf
 * @param post in which the account held the right; null when it was granted without one
 * @param about what it belongs to; null for looks kept before that was written down
 * @param purpose one of the codes a page offered, or what was typed
 */
public record Look(
        UUID id,
        Instant at,
        AccountId account,
        @Nullable UUID organization,
        @Nullable UUID post,
        Right right,
        @Nullable Reference about,
        String purpose) {}
