package org.courtyard.concerns;

import java.time.Instant;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * What everybody reads was changed. Never changed itself; what was written stays where it is.
 *
 * @param subjectId the line of history, or the photo; the concern for its own words
 * @param before what everybody read; null: nothing
 * @param after what everybody reads since then; null: nothing
 */
public record Moderation(
        UUID id,
        Subject subject,
        UUID subjectId,
        Instant at,
        @Nullable UUID account,
        @Nullable OrganizationId organization,
        String reason,
        @Nullable String before,
        @Nullable String after) {

    /** What of a concern. */
    public enum Subject {
        WORDS,
        LINE,
        PHOTO
    }
}
