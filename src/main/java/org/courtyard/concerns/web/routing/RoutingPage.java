package org.courtyard.concerns.web.routing;

import java.util.List;
import java.util.Map;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * The routing rules, and the form of one where a place was chosen.
 *
 * @param note what was just done; null: nothing
 */
public record RoutingPage(
        List<Line> rules,
        List<Line> earlier,
        @Nullable Fields fields,
        String place,
        @Nullable String note,
        List<Wrong> wrongs) {

    /** One rule in words. @param open it has no end yet */
    public record Line(
            String number,
            String place,
            String what,
            String instead,
            String who,
            String reason,
            String held,
            boolean open) {}

    /** @param replaces number of the rule that ends as this one begins; empty: none */
    public record Fields(
            String placeId,
            String placeName,
            List<Choice> categories,
            List<Choice> modes,
            List<Choice> whose,
            List<Choice> fromLevels,
            List<Choice> fromKinds,
            List<Choice> levels,
            List<Choice> kinds,
            List<Choice> bodies,
            String matter,
            String position,
            String reason,
            String from,
            String replaces) {}

    /**
     * What a change would do.
     *
     * @param sent what the form held, to be sent again when it is confirmed
     * @param counted in words
     * @param today those that are open may go along
     */
    public record Trial(
            List<String> what,
            String counted,
            List<Row> rows,
            @Nullable String next,
            @Nullable String before,
            Map<String, String> sent,
            boolean today,
            String back) {}

    /** One concern that would go elsewhere; not a word of it. */
    public record Row(String reference, String place, String category, String from, String to, String why) {}
}
