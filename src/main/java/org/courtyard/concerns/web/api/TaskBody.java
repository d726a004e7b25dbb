package org.courtyard.concerns.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organization's part of a concern.
 *
 * @param backing what came with a part that was handed down; empty: nothing
 */
@JsonInclude(Include.NON_NULL)
record TaskBody(
        UUID id,
        ConcernBody.Named organization,
        String role,
        String state,
        @Nullable String asked,
        @Nullable String answer,
        @Nullable String need,
        @Nullable List<String> backing,
        OffsetDateTime givenAt,
        @Nullable OffsetDateTime settledAt) {}
