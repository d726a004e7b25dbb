package org.courtyard.commitments;

import org.jspecify.annotations.Nullable;

/** Which part of the queue is wanted; null: all. */
public record WorkFilter(
        @Nullable WorkGroup group, @Nullable Purpose purpose) {

    public static final WorkFilter ALL = new WorkFilter(null, null);
}
