package org.courtyard.commitments.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One open commitment. */
@JsonInclude(Include.NON_NULL)
record WorkLine(
        UUID id,
        String title,
        String purpose,
        String state,
        String group,
        @Nullable OffsetDateTime due,
        @Nullable OffsetDateTime warning,
        OffsetDateTime received,
        UUID place,
        @Nullable UUID organization,
        @Nullable UUID account,
        About source) {

    /** What it is about: the kind of thing, and its id. */
    record About(String kind, UUID id) {}
}
