package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.concerns.Category;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * The desk writes down what somebody says.
 *
 * @param grid somebody of the grid found it: no reporter, and it may be solved already
 * @param questions that the chosen category cannot do without
 */
public record BehalfPage(
        boolean grid,
        List<Choice> sources,
        String text,
        String place,
        List<String> places,
        List<Choice> whose,
        Guess guess,
        List<Choice> ways,
        String name,
        String phone,
        String address,
        boolean about,
        boolean handlersOnly,
        boolean spot,
        String done,
        List<Question> questions,
        List<Wrong> wrongs) {

    /**
     * Which category the words speak for.
     *
     * @param hint the words that speak for it, or null
     * @param elsewhere the number to call instead, or null
     */
    public record Guess(
            List<Choice> choices,
            @Nullable String hint,
            @Nullable String elsewhere,
            @Nullable String wrong) {}

    /** One question of the category. */
    public record Question(
            String field,
            String label,
            Category.Question.Type type,
            String value,
            List<Choice> choices,
            @Nullable String wrong) {}
}
