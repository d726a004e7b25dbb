package org.courtyard.accounts.elsewhere;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account signs in by its provider, too. */
public record ProviderLink(
        String issuer, Instant createdAt, @Nullable Instant lastUsedAt) {}
