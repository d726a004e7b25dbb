package org.courtyard.workorders;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.ConcernId;
import org.jspecify.annotations.Nullable;

/**
 * A work order of another system and the concern it is here.
 *
 * @param number theirs
 * @param deadline theirs, null when they named none
 * @param carried cells by title that go back as they came
 * @param ready since when there is a result to answer with
 * @param returned when it was answered last; null while the answer is owed
 */
public record WorkOrder(
        UUID id,
        UUID source,
        String number,
        ConcernId concern,
        @Nullable Instant deadline,
        Map<String, String> carried,
        Instant takenAt,
        @Nullable Instant ready,
        @Nullable Instant returned,
        int version) {

    public Stage stage() {
        if (returned != null) {
            return Stage.RETURNED;
        }
        return ready == null ? Stage.IN_HAND : Stage.READY;
    }

    WorkOrder by(@Nullable Instant other) {
        return as(other, ready, returned);
    }

    WorkOrder ready(Instant at) {
        return as(deadline, at, returned);
    }

    WorkOrder returned(Instant at) {
        return as(deadline, ready, at);
    }

    /** It was not solved after all: an answer is owed once more. */
    WorkOrder again() {
        return as(deadline, null, null);
    }

    private WorkOrder as(@Nullable Instant due, @Nullable Instant readyAt, @Nullable Instant returnedAt) {
        return new WorkOrder(id, source, number, concern, due, carried, takenAt, readyAt, returnedAt, version);
    }

    /** How far it is. */
    public enum Stage {
        /** There is a result and it has not gone back. */
        READY,
        IN_HAND,
        RETURNED
    }
}
