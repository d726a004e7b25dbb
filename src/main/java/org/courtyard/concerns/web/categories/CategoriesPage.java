package org.courtyard.concerns.web.categories;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All categories as a tree of two levels.
 *
 * @param manages may change them
 */
public record CategoriesPage(List<Group> groups, List<Line> closed, List<Allowed> urgencies, boolean manages) {

    public record Group(String code, String zh, String en, String name, List<Line> lines) {}

    /**
     * One category with what it means.
     *
     * @param elsewhere the number to call instead, or null
     * @param note when it changes or ended, or null
     */
    public record Line(
            String href,
            String name,
            String hint,
            String urgency,
            String contact,
            String visibility,
            String who,
            @Nullable String elsewhere,
            @Nullable String note) {}

    /** A class of urgency and how long a resolution may take in it. */
    public record Allowed(String name, String amount) {}
}
