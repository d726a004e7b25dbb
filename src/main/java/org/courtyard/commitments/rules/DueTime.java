package org.courtyard.commitments.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, and why.
 *
 * @param due null while the clock stands still and nobody knows until when
 * @param warning when 75 % of the budget are used; null with {@code due}
 */
public record DueTime(@Nullable Instant due, @Nullable Instant warning, Explanation explanation) {}
