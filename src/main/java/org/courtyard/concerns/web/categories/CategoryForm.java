package org.courtyard.concerns.web.categories;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Visibility;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What an administrator writes about a category, as typed.
 *
 * @param version the latest when the form was opened, 0 for a new category
 * @param group code of the chosen group; empty: the new one that is named
 * @param firstContact in hours
 * @param from first day; empty for at once
 */
public record CategoryForm(
        int version,
        String code,
        String zh,
        String en,
        String hintZh,
        String hintEn,
        String group,
        String groupZh,
        String groupEn,
        Category.Urgency urgency,
        boolean roundTheClock,
        String firstContact,
        boolean handlersOnly,
        boolean elsewhere,
        String call,
        String elsewhereZh,
        String elsewhereEn,
        List<QuestionForm> questions,
        List<Category.ReplyTemplate> replies,
        String keywords,
        String from) {

    private static final int MOST_ROWS = 20;

    static CategoryForm empty() {
        return new CategoryForm(
                0,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                Category.Urgency.ORDINARY,
                false,
                "8",
                false,
                false,
                "",
                "",
                "",
                List.of(),
                List.of(),
                "",
                "");
    }

    static CategoryForm of(Category known) {
        var to = known.elsewhere();
        var questions = new ArrayList<QuestionForm>();
        known.questions().forEach(each -> questions.add(QuestionForm.of(each, questions.size() + 1)));
        return new CategoryForm(
                known.version(),
                known.code(),
                known.zh(),
                known.en(),
                known.hint(true),
                known.hint(false),
                known.group(),
                "",
                "",
                known.urgency(),
                known.roundTheClock(),
                Long.toString(known.firstContact().toHours()),
                known.visibility() == Visibility.HANDLERS,
                to != null,
                to == null ? "" : to.call(),
                to == null ? "" : to.zh(),
                to == null ? "" : to.en(),
                questions,
                known.replyTemplates(),
                String.join("、", known.keywords()),
                "");
    }

    static CategoryForm of(MultiValueMap<String, String> sent) {
        var questions = new ArrayList<QuestionForm>();
        for (int i = 0; i < MOST_ROWS && sent.containsKey("questions." + i + ".zh"); i++) {
            questions.add(QuestionForm.of(sent, i));
        }
        var replies = new ArrayList<Category.ReplyTemplate>();
        for (int i = 0; i < MOST_ROWS && sent.containsKey("replies." + i + ".zh"); i++) {
            replies.add(
                    new Category.ReplyTemplate(one(sent, "replies." + i + ".zh"), one(sent, "replies." + i + ".en")));
        }
        return new CategoryForm(
                number(one(sent, "version")),
                one(sent, "code"),
                one(sent, "zh"),
                one(sent, "en"),
                one(sent, "hintZh"),
                one(sent, "hintEn"),
                one(sent, "group"),
                one(sent, "groupZh"),
                one(sent, "groupEn"),
                named(Category.Urgency.class, one(sent, "urgency"), Category.Urgency.ORDINARY),
                one(sent, "clock").equals("ROUND_THE_CLOCK"),
                one(sent, "firstContact"),
                one(sent, "visibility").equals("HANDLERS"),
                sent.containsKey("elsewhere"),
                one(sent, "call"),
                one(sent, "elsewhereZh"),
                one(sent, "elsewhereEn"),
                questions.stream()
                        .filter(each -> !each.blank())
                        .sorted(Comparator.comparingInt(QuestionForm::place))
                        .toList(),
                replies.stream()
                        .filter(each -> !each.zh().isEmpty() || !each.en().isEmpty())
                        .toList(),
                one(sent, "keywords"),
                one(sent, "from"));
    }

    /**
     * What is wanted.
     *
     * @param known all categories, for the names of the group
     * @param before what holds now, for the codes of answers
     */
    Category category(List<Category> known, Optional<Category> before) {
        var own = group.isEmpty() ? QuestionForm.code(groupEn, "group") : group;
        var named = known.stream().filter(each -> each.group().equals(own)).findFirst();
        var wanted = new ArrayList<Category.Question>();
        for (var each : questions) {
            wanted.add(each.question(
                    wanted.stream().map(Category.Question::code).toList(),
                    before.map(Category::questions).orElse(List.of())));
        }
        return new Category(
                code,
                version + 1,
                own,
                named.map(Category::groupZh).orElse(groupZh),
                named.map(Category::groupEn).orElse(groupEn),
                zh,
                en,
                urgency,
                roundTheClock,
                Duration.ofHours(number(firstContact)),
                handlersOnly ? Visibility.HANDLERS : Visibility.PUBLIC,
                wanted,
                replies,
                elsewhere ? new Category.Elsewhere(call, elsewhereZh, elsewhereEn) : null,
                words(),
                hintZh.isEmpty() ? null : hintZh,
                hintEn.isEmpty() ? null : hintEn);
    }

    /** @throws BadInput when it is no date */
    @Nullable
    LocalDate day() {
        return day(from);
    }

    static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDate) {
            throw new BadInput("from", "concerns.from-wrong");
        }
    }

    private List<String> words() {
        return java.util.Arrays.stream(keywords.split("[、,，;；\\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    static String one(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    static <E extends Enum<E>> E named(Class<E> type, String name, E otherwise) {
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return otherwise;
    }
}
