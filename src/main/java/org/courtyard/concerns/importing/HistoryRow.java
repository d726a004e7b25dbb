package org.courtyard.concerns.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One foreign row, understood. {@code recorded}: the verdict that came with it. */
record HistoryRow(
        String sourceId,
        Instant raised,
        @Nullable Instant target,
        @Nullable Instant closed,
        @Nullable Boolean recorded,
        boolean over,
        String text,
        String reply,
        String category,
        @Nullable String group,
        @Nullable String place,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
