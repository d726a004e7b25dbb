package org.courtyard.concerns;

import java.time.Instant;
import java.util.UUID;
import org.courtyard.commitments.rules.Budget;
import org.jspecify.annotations.Nullable;

/**
 * How long a resolution of one class may take, from a moment on.
 *
 * @param version 0 as shipped, then 1, 2, …
 * @param days the amount is in days; else in hours
 * @param from null as shipped
 * @param by the account that set it, null as shipped
 */
public record Allowance(
        Category.Urgency urgency,
        int version,
        int amount,
        boolean days,
        @Nullable Instant from,
        @Nullable UUID by) {

    static Allowance shipped(Category.Urgency urgency) {
        return new Allowance(urgency, 0, urgency.amount(), urgency.days(), null, null);
    }

    Budget budget() {
        return days ? Budget.days(amount) : Budget.hours(amount);
    }

    /** Holds at this moment, unless a later one does. */
    boolean begunBy(Instant at) {
        return from == null || !from.isAfter(at);
    }
}
