package org.courtyard.places;

import org.jspecify.annotations.Nullable;

/**
 * What happened to one place.
 *
 * @param before the name before, when it was renamed
 * @param after the name since, when it was renamed
 * @param from where it hung before, null at the root or when that did not change
 * @param to where it hangs since; of one that is no more: who keeps what lay at it
 */
public record PlaceChange(
        PlaceId place,
        Kind kind,
        @Nullable String before,
        @Nullable String after,
        @Nullable PlaceId from,
        @Nullable PlaceId to) {

    /** The ways in which places change. */
    public enum Kind {
        RENAMED,
        MOVED,
        MADE,
        SPLIT,
        MERGED,
        CLOSED,
        REOPENED;

        /** The place is no more, and others took its place. */
        public boolean succeeded() {
            return this == SPLIT || this == MERGED;
        }
    }
}
