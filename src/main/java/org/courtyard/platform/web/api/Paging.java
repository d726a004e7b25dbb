package org.courtyard.platform.web.api;

import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;

/** How long a page of a list is. */
public final class Paging {

    public static final int MOST = 200;
    private static final int USUAL = 50;

    private Paging() {}

    /** @throws BadInput unless it is 1 to {@value #MOST}; without one a page holds {@value #USUAL} */
    public static int limit(@Nullable Integer wanted) {
        if (wanted == null) {
            return USUAL;
        }
        new BadInput.Checks()
                .wrongIf(wanted < 1 || wanted > MOST, "limit", "api.limit-range", MOST)
                .throwIfAny();
        return wanted;
    }
}
