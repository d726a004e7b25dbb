package org.courtyard.platform.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a date came about, opened by 怎么算的.
 *
 * @param text the explanation in words; null: the facts say it all
 * @param days the strip of days; empty: none
 * @param facts start, rule and its version, pauses, days left out, warning, what happens on breach
 */
public record Why(@Nullable String text, List<Day> days, List<Fact> facts) {

    public static Why inWords(String text) {
        return new Why(text, List.of(), List.of());
    }
}
