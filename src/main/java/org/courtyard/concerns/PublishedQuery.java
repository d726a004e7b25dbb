package org.courtyard.concerns;

import java.time.Instant;
import java.util.List;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Which published concerns somebody outside wants.
 *
 * @param place it and everything below
 * @param categories one of these codes; empty: any
 * @param open true: not over, false: over, null: both
 * @param from raised at or after
 * @param to raised before
 * @param box pinned inside it; null: anywhere
 */
public record PublishedQuery(
        PlaceId place,
        List<String> categories,
        @Nullable Boolean open,
        Instant from,
        Instant to,
        @Nullable Box box) {

    /** WGS-84 degrees. */
    public record Box(double west, double south, double east, double north) {}
}
