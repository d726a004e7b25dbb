package org.courtyard.concerns.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One organization's part of a concern. */
@JsonInclude(Include.NON_NULL)
record TaskBody(
        UUID id,
        ConcernBody.Named organization,
        String role,
        String state,
        @Nullable String asked,
        @Nullable String answer,
        OffsetDateTime givenAt,
        @Nullable OffsetDateTime settledAt) {}
