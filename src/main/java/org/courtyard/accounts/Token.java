package org.courtyard.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key for programs that act for an account. Its secret is not kept.
 *
 * @param lastUsedAt to the minute or so; null: never
 */
public record Token(
        UUID id,
        AccountId account,
        String label,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
