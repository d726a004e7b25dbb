package org.courtyard.concerns.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise and how its date came about. */
@JsonInclude(Include.NON_NULL)
record PromiseBody(
        UUID id,
        String purpose,
        String state,
        ConcernBody.@Nullable Named holder,
        @Nullable OffsetDateTime due,
        @Nullable OffsetDateTime endedAt,
        @Nullable OffsetDateTime brokenAt,
        Explained explanation) {

    /** Start, clock and budget, and what did not count. */
    @JsonInclude(Include.NON_NULL)
    record Explained(
            OffsetDateTime received,
            OffsetDateTime start,
            String calendar,
            String clock,
            int budget,
            String budgetUnit,
            String level,
            List<LeftOut> leftOut,
            int pausedDays,
            @Nullable String takesOver) {}

    /** A day that did not count. */
    @JsonInclude(Include.NON_NULL)
    record LeftOut(
            LocalDate date,
            String kind,
            @Nullable String nameZh,
            @Nullable String nameEn) {}
}
