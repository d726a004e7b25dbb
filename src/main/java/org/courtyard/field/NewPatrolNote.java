package org.courtyard.field;

import java.time.Instant;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/** What somebody saw on the way; see {@link PatrolNote}. */
public record NewPatrolNote(
        PlaceId place,
        boolean fine,
        String text,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Instant saidAt) {}
