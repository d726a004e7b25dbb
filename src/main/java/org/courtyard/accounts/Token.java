package org.courtyard.accounts;

import java.time.Instant;
import java.util.UUID;

/** A key for programs that act for an account. Its secret is not kept. */
public record Token(UUID id, AccountId account, String label, Instant createdAt, Instant expiresAt) {}
