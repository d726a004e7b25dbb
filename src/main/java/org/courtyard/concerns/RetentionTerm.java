package org.courtyard.concerns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long names and ways to reach people stay after a concern is over.
 *
 * @param category null: every category without a term of its own
 * @param months null: as every other category
 * @param since null: as shipped
 */
public record RetentionTerm(
        @Nullable String category,
        @Nullable Integer months,
        String reason,
        @Nullable Instant since,
        @Nullable UUID by) {

    /** Months, unless somebody says otherwise. */
    public static final int USUAL = 12;

    static final RetentionTerm SHIPPED = new RetentionTerm(null, USUAL, "", null, null);
}
