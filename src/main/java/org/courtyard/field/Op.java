package org.courtyard.field;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done on a device, perhaps long ago and without a network.
 *
 * @param id made on the device; the same id is the same thing, however often it comes
 * @param after what this device did before on the same concern; that comes first
 * @param concern its id, or the id of the op that raised it
 * @param base the version that was seen
 * @param seen the last line of history that was seen
 * @param saidAt when, by the clock of the device; never trusted
 * @param share of {@link OpKind#SETTLE}: whose part
 * @param photos ids of uploads
 * @param raise of {@link OpKind#RAISE}; its photos are still in {@code photos}
 * @param patrol of {@link OpKind#PATROL}
 * @param further of RAISE: it is solved already, as {@code text} says; of PATROL: it becomes a concern at once
 */
public record Op(
        UUID id,
        UUID device,
        OpKind kind,
        @Nullable UUID after,
        @Nullable UUID concern,
        @Nullable Integer base,
        @Nullable UUID seen,
        @Nullable Instant saidAt,
        String text,
        Outcome outcome,
        @Nullable UUID share,
        List<UUID> photos,
        @Nullable NewConcern raise,
        @Nullable NewPatrolNote patrol,
        boolean further) {

    /** It is about a concern that is there already. */
    public boolean about() {
        return kind.about();
    }
}
