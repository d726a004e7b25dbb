package org.courtyard.field;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.ConcernId;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody went by a place and looked.
 *
 * @param saidAt when, by the clock of the device; null when it was written online
 * @param fine nothing to be seen
 * @param text what was seen, may be empty when all was fine
 * @param concern what became of it, if anything
 */
public record PatrolNote(
        UUID id,
        PlaceId place,
        List<UUID> path,
        Instant at,
        @Nullable Instant saidAt,
        UUID account,
        @Nullable OrganizationId organization,
        boolean fine,
        String text,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable ConcernId concern) {}
