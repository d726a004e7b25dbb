package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * One move for many: what is chosen, what it would do, what it did.
 *
 * @param at its address below the language
 * @param stage {@code choose}, {@code look}, {@code wait}, {@code run}, {@code done} or {@code withdrawn}
 * @param deed in words, null while none is chosen
 * @param more how many are left out, in words; null: none
 * @param form null when it cannot be changed any more
 * @param counts what happens or happened to how many, in words
 * @param go the label of the button that carries it out; null when there is nothing to do
 * @param then what follows, said beside the button
 * @param undo until when it can be taken back, in words; null: it cannot
 */
public record BatchPage(
        String at,
        String stage,
        String title,
        @Nullable String deed,
        @Nullable String more,
        @Nullable Form form,
        String counts,
        @Nullable String go,
        String then,
        @Nullable String undo,
        List<Line> lines) {

    /** What to do with all of them. */
    public record Form(
            List<Choice> deeds,
            List<Choice> organizations,
            List<Choice> outcomes,
            String words,
            String wordsEn,
            String hint,
            List<String> templates,
            List<Wrong> wrongs) {}

    /** One of them. @param good it will be, or was, done @param then what happens to it, or why not */
    public record Line(@Nullable String href, String title, String meta, boolean good, String state, String then) {}
}
