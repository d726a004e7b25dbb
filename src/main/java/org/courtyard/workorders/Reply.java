package org.courtyard.workorders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What went back.
 *
 * @param outcome how the concern stood then, as in {@link org.courtyard.concerns.Outcome}; null while it had none
 */
public record Reply(Instant at, @Nullable String outcome, String text) {}
