package org.courtyard.concerns.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A concern as far as the caller may read it; what is not known or not for the caller is left out. */
@JsonInclude(Include.NON_NULL)
record ConcernBody(
        UUID id,
        String reference,
        String status,
        @Nullable String outcome,
        @Nullable String proposedOutcome,
        String title,
        String text,
        Named place,
        Named community,
        String category,
        String whose,
        String visibility,
        boolean published,
        String source,
        @Nullable Named lead,
        @Nullable String routedBy,
        @Nullable Integer routedItem,
        @Nullable UUID assignee,
        @Nullable UUID complained,
        Promise promise,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime firstContactAt,
        @Nullable OffsetDateTime proposedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable Boolean confirmed,
        int round,
        @Nullable Rated rating,
        int supports,
        @Nullable Named mergedInto,
        @Nullable Named splitFrom,
        @Nullable Double latitude,
        @Nullable Double longitude,
        OffsetDateTime changedAt,
        int version,
        @Nullable String followUp) {

    ConcernBody withFollowUp(String secret) {
        return new ConcernBody(
                id,
                reference,
                status,
                outcome,
                proposedOutcome,
                title,
                text,
                place,
                community,
                category,
                whose,
                visibility,
                published,
                source,
                lead,
                routedBy,
                routedItem,
                assignee,
                complained,
                promise,
                raisedAt,
                firstContactAt,
                proposedAt,
                closedAt,
                confirmed,
                round,
                rating,
                supports,
                mergedInto,
                splitFrom,
                latitude,
                longitude,
                changedAt,
                version,
                secret);
    }

    /** Something with an id and a name. */
    record Named(UUID id, String name) {}

    /** What the reporter was promised. */
    @JsonInclude(Include.NON_NULL)
    record Promise(
            @Nullable OffsetDateTime contactBy, @Nullable OffsetDateTime resolveBy, String explanation) {}

    /** The reporter's last rating. */
    record Rated(String solved, int grade) {}
}
