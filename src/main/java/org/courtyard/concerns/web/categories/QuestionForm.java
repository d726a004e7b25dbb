package org.courtyard.concerns.web.categories;

import static org.courtyard.concerns.web.categories.CategoryForm.named;
import static org.courtyard.concerns.web.categories.CategoryForm.number;
import static org.courtyard.concerns.web.categories.CategoryForm.one;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.courtyard.concerns.Category;
import org.springframework.util.MultiValueMap;

/**
 * One extra question, as typed.
 *
 * @param code empty while it is new
 * @param order its place among the questions
 * @param options one a line: Chinese | English
 */
public record QuestionForm(
        String code,
        String order,
        String zh,
        String en,
        Category.Question.Type type,
        boolean required,
        String options) {

    private static final int LAST = 99;
    private static final int CODE_LENGTH = 40;

    static QuestionForm empty(int order) {
        return new QuestionForm("", Integer.toString(order), "", "", Category.Question.Type.STRING, false, "");
    }

    static QuestionForm of(Category.Question known, int order) {
        return new QuestionForm(
                known.code(),
                Integer.toString(order),
                known.zh(),
                known.en(),
                known.type(),
                known.required(),
                known.values().stream()
                        .map(each -> each.zh() + " | " + each.en())
                        .collect(Collectors.joining("\n")));
    }

    static QuestionForm of(MultiValueMap<String, String> sent, int i) {
        var at = "questions." + i + ".";
        return new QuestionForm(
                one(sent, at + "code"),
                one(sent, at + "order"),
                one(sent, at + "zh"),
                one(sent, at + "en"),
                named(Category.Question.Type.class, one(sent, at + "type"), Category.Question.Type.STRING),
                sent.containsKey(at + "required"),
                one(sent, at + "options"));
    }

    /** A question that is emptied is taken away. */
    boolean blank() {
        return zh.isEmpty() && en.isEmpty() && options.isEmpty();
    }

    int place() {
        int wanted = number(order);
        return wanted < 1 ? LAST : wanted;
    }

    Category.Question question(Collection<String> taken, List<Category.Question> before) {
        var own = code.isEmpty() ? free(code(en, "question"), taken) : code;
        var known = before.stream()
                .filter(each -> each.code().equals(own))
                .flatMap(each -> each.values().stream())
                .toList();
        return new Category.Question(own, zh, en, type, required, type.chooses() ? choices(known) : List.of());
    }

    /** An option that keeps one of its names keeps its code, so that answers given before still mean the same. */
    private List<Category.Choice> choices(List<Category.Choice> known) {
        var choices = new ArrayList<Category.Choice>();
        for (var line : options.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList()) {
            var names = line.split("[|｜]", 2);
            var chinese = names[0].strip();
            var english = names.length == 2 ? names[1].strip() : "";
            var taken = choices.stream().map(Category.Choice::code).toList();
            var own = known.stream()
                    .filter(each -> each.zh().equals(chinese) || each.en().equals(english))
                    .map(Category.Choice::code)
                    .filter(each -> !taken.contains(each))
                    .findFirst()
                    .orElseGet(() -> free(code(english, "option"), taken));
            choices.add(new Category.Choice(own, chinese, english));
        }
        return choices;
    }

    /** Made of the English name; answers are kept under it. */
    static String code(String english, String otherwise) {
        var plain =
                english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-)|(-$)", "");
        var cut = plain.substring(0, Math.min(CODE_LENGTH, plain.length())).replaceAll("-$", "");
        return cut.length() < 2 ? otherwise : cut;
    }

    private static String free(String wanted, Collection<String> taken) {
        var code = wanted;
        for (int i = 2; taken.contains(code); i++) {
            code = wanted + "-" + i;
        }
        return code;
    }
}
