package org.courtyard.concerns.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a concern's history. */
@JsonInclude(Include.NON_NULL)
record EventBody(
        UUID id,
        OffsetDateTime at,
        String move,
        String status,
        @Nullable UUID account,
        ConcernBody.@Nullable Named organization,
        ConcernBody.@Nullable Named target,
        String text,
        boolean internal,
        @Nullable Map<String, String> details) {}
