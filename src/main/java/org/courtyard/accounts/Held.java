package org.courtyard.accounts;

import java.time.Instant;
import java.util.UUID;
import org.courtyard.platform.access.Grant;

/** A grant as it stands in the books of an account. */
public record Held(UUID id, AccountId account, Grant grant, Instant from) {}
