package org.courtyard.concerns.importing;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.courtyard.places.Level;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a foreign table is what.
 *
 * @param source the other system's name; with the id of a row it makes importing again harmless
 * @param zone of dates without one
 * @param dates patterns as of {@code DateTimeFormatter}, tried in order
 * @param recorded value of the verdict column → on time or not
 * @param closed values of the status column that mean closed
 * @param masked numbers in texts are masked for the public
 */
public record Mapping(
        String source,
        ZoneId zone,
        List<String> dates,
        Columns columns,
        Map<String, Boolean> recorded,
        List<String> closed,
        CategoryMapping categories,
        PlaceMapping places,
        boolean visible) {

    /** @param text columns whose contents are joined, each on a line of its own */
    public record Columns(
            String id,
            String raised,
            @Nullable String target,
            @Nullable String closed,
            @Nullable String recorded,
            @Nullable String status,
            List<String> text,
            @Nullable String reply,
            String category,
            @Nullable String group,
            @Nullable String place,
            @Nullable String latitude,
            @Nullable String longitude) {}

    /** @param known foreign name → our code */
    public record CategoryMapping(Map<String, String> known, boolean createUnknown) {}

    /**
     * @param by what the place column holds
     * @param createUnknown unknown names become places below the root
     * @param nowhere rows that fit nowhere are kept at the root; otherwise rejected
     */
    public record PlaceMapping(Root root, By by, Level level, boolean createUnknown, boolean nowhereToRoot) {}

    /** The place under which everything happens. @param codeSystem {@code nbs} for official codes */
    public record Root(
            String codeSystem,
            String code,
            @Nullable String name,
            @Nullable String nameEn,
            Level level) {}

    public enum By {
        CODE,
        NAME,
        PIN
    }
}
