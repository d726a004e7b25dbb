package org.courtyard.commitments;

import java.time.Instant;
import org.courtyard.commitments.rules.ClockRule;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.links.Reference;

/**
 * A promise to be made.
 *
 * @param title what is promised, as it is called now; later changes of the source do not reach it
 * @param forWhom who waits for it, in words without personal data, such as 报事人; may be empty
 * @param source the thing this commitment serves
 * @param rule its budget is that of the level of {@code place}
 * @param start when the matter began, not before which no time counts
 * @param shown may be shown to everyone as one of 我们答应的事
 */
public record NewCommitment(
        Holder holder,
        String title,
        String forWhom,
        PlaceId place,
        Reference source,
        Purpose purpose,
        ClockRule rule,
        Instant start,
        boolean shown) {}
