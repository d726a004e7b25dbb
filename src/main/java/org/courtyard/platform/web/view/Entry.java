package org.courtyard.platform.web.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in a timeline. Newest first for staff, oldest first for residents.
 *
 * @param icon null: a hollow dot, for what is still to come
 * @param kept a kept promise or a confirmation by residents: the only green dots
 * @param act one sentence
 * @param said in somebody's own words
 * @param aside a smaller second line
 * @param at null: not yet
 */
public record Entry(
        @Nullable String icon,
        boolean kept,
        String act,
        @Nullable String said,
        @Nullable String aside,
        @Nullable Instant at,
        boolean rest) {

    public static Entry of(String icon, String act, @Nullable String said, @Nullable String aside, Instant at) {
        return new Entry(icon, false, act, said, aside, at, false);
    }

    public static Entry kept(String act, @Nullable String said, Instant at) {
        return new Entry("check", true, act, said, null, at, false);
    }

    public static Entry toCome(String act, @Nullable String aside) {
        return new Entry(null, false, act, null, aside, null, false);
    }

    /** A stretch that did not count, such as a weekend. */
    public static Entry rest(String text) {
        return new Entry(null, false, text, null, null, null, true);
    }
}
