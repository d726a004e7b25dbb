package org.courtyard.accounts.passkeys;

import java.time.Instant;
import java.util.UUID;
import org.courtyard.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A key that some device holds for its owner.
 *
 * @param label what the owner calls it
 * @param synced the device keeps it with others, such as in the cloud of its maker
 */
public record Passkey(
        UUID id,
        AccountId account,
        String label,
        boolean synced,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
