package org.courtyard.platform.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A rate with everything it stands on. Nobody who did not answer is left out of the picture.
 *
 * @param name 满意率
 * @param sentence 148 人评了，123 人满意
 * @param yes how many said yes, with its word
 * @param silent how many did not answer, with its word; null where everybody counts
 * @param leftOut what is not counted at all
 * @param how the address that says how it is worked out
 */
public record Rate(
        String name,
        String sentence,
        Part yes,
        Part no,
        @Nullable Part silent,
        @Nullable String leftOut,
        @Nullable String how) {

    /** Fewer cases than this make no rate. */
    public static final int FEWEST = 10;

    /** A part of the bar. @param href what was counted, null where nothing leads there */
    public record Part(String word, long count, @Nullable String href) {

        public Part(String word, long count) {
            this(word, count, null);
        }
    }

    public long answered() {
        return yes.count() + no.count();
    }

    public long all() {
        return answered() + (silent == null ? 0 : silent.count());
    }

    public boolean few() {
        return answered() < FEWEST;
    }

    /** More than half did not answer. */
    public boolean caution() {
        return silent != null && silent.count() * 2 > all();
    }

    /** 0 to 100, rounded half up. */
    public long percent() {
        return answered() == 0 ? 0 : Math.round(100.0 * yes.count() / answered());
    }

    /** The share of a part in the whole bar, 0 to 100 with one digit. */
    public double share(Part part) {
        return all() == 0 ? 0 : Math.round(1000.0 * part.count() / all()) / 10.0;
    }
}
