package org.courtyard.commitments;

import java.time.Instant;
import org.courtyard.platform.links.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The due time passed and it was not kept. Published once for each commitment.
 *
 * @param due the time that passed
 * @param takenOver the new commitment one level up; null when nobody stands above
 */
public record CommitmentBroken(
        CommitmentId commitment,
        Reference source,
        Instant due,
        @Nullable CommitmentId takenOver) {}
