package org.courtyard.concerns;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.courtyard.platform.problems.BadInput;

/** Whether the answers to a category's questions are answers to them. */
final class AnswerRule {

    private static final int LINE = 200;
    private static final int TEXT = 1000;
    private static final int DIGITS = 15;

    private AnswerRule() {}

    /** @throws BadInput naming each question that is not answered, or not so that it helps */
    static void check(Category category, Map<String, String> answers) {
        var checks = new BadInput.Checks();
        for (var question : category.questions()) {
            var answer = answers.getOrDefault(question.code(), "").strip();
            var field = "answers." + question.code();
            if (answer.isEmpty()) {
                checks.wrongIf(question.required(), field, "concerns.answer-missing");
            } else {
                checks.wrongIf(!fits(question, answer), field, "concerns.answer-wrong." + question.type());
            }
        }
        var known = category.questions().stream().map(Category.Question::code).toList();
        answers.keySet().stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> checks.wrongIf(true, "answers." + code, "concerns.question-unknown", code));
        checks.throwIfAny();
    }

    private static boolean fits(Category.Question question, String answer) {
        return switch (question.type()) {
            case STRING -> answer.length() <= LINE && answer.lines().count() == 1;
            case TEXT -> answer.length() <= TEXT;
            case NUMBER -> number(answer);
            case DATETIME -> moment(answer);
            case SINGLE -> codes(question).contains(answer);
            case MULTIPLE -> codes(question).containsAll(Arrays.asList(answer.split(",", -1)));
        };
    }

    private static List<String> codes(Category.Question question) {
        return question.values().stream().map(Category.Choice::code).toList();
    }

    private static boolean number(String answer) {
        try {
            return answer.length() <= DIGITS && new BigDecimal(answer).scale() <= DIGITS;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /** As a browser sends it, on the clock of the place. */
    private static boolean moment(String answer) {
        try {
            LocalDateTime.parse(answer);
            return true;
        } catch (DateTimeException notAMoment) {
            return false;
        }
    }
}
