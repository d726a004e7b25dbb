package org.courtyard.concerns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who raised it and how to reach them; all of it optional.
 *
 * @param phone as typed, digits and spaces
 * @param address where a slip goes
 * @param language {@code zh} or {@code en}
 * @param shared other handlers than the lead may see how to reach the reporter
 */
public record Reporter(
        @Nullable String name,
        ContactWay way,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String address,
        String language,
        boolean shared,
        @Nullable UUID account) {

    public static final Reporter UNKNOWN = new Reporter(null, ContactWay.NONE, null, null, null, "zh", false, null);

    public boolean reachable() {
        return way != ContactWay.NONE;
    }
}
