package org.courtyard.concerns;

import java.util.HashSet;
import java.util.regex.Pattern;
import org.courtyard.platform.problems.BadInput;

/** What a category must be like; each fault at the field of the form. */
final class CategoryRule {

    static final int MOST_QUESTIONS = 10;
    static final int MOST_TEMPLATES = 12;
    private static final int NAME = 60;
    private static final int LONG = 400;
    private static final int MOST_HOURS = 240;
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,60}");
    private static final Pattern CALL = Pattern.compile("[0-9 +()-]{3,20}");

    private final BadInput.Checks checks = new BadInput.Checks();

    private CategoryRule() {}

    static void check(Category wanted, Allowance allowed) {
        var rule = new CategoryRule();
        rule.names(wanted);
        rule.clock(wanted, allowed);
        rule.elsewhere(wanted);
        rule.questions(wanted);
        rule.templates(wanted);
        rule.checks.throwIfAny();
    }

    private void names(Category wanted) {
        checks.wrongIf(!CODE.matcher(wanted.code()).matches(), "code", "concerns.category-code");
        named("zh", wanted.zh());
        named("en", wanted.en());
        checks.wrongIf(!CODE.matcher(wanted.group()).matches(), "group", "concerns.category-group");
        named("groupZh", wanted.groupZh());
        named("groupEn", wanted.groupEn());
        checks.wrongIf(wanted.hint(true).length() > LONG, "hintZh", "concerns.category-long", LONG);
        checks.wrongIf(wanted.hint(false).length() > LONG, "hintEn", "concerns.category-long", LONG);
        checks.wrongIf(
                wanted.hint(true).isEmpty() != wanted.hint(false).isEmpty(),
                wanted.hint(true).isEmpty() ? "hintZh" : "hintEn",
                "concerns.category-both");
    }

    private void named(String field, String name) {
        checks.wrongIf(name.isBlank(), field, "concerns.category-name");
        checks.wrongIf(name.length() > NAME, field, "concerns.category-long", NAME);
    }

    private void clock(Category wanted, Allowance allowed) {
        long hours = wanted.firstContact().toHours();
        var sensible = hours >= 1 && hours <= MOST_HOURS;
        checks.wrongIf(!sensible, "firstContact", "concerns.category-contact", MOST_HOURS);
        checks.wrongIf(
                sensible && !allowed.days() && hours > allowed.amount(),
                "firstContact",
                "concerns.category-contact-late",
                allowed.amount());
    }

    private void elsewhere(Category wanted) {
        var to = wanted.elsewhere();
        if (to == null) {
            return;
        }
        checks.wrongIf(!CALL.matcher(to.call()).matches(), "call", "concerns.category-call");
        both("elsewhereZh", to.zh(), "elsewhereEn", to.en());
        checks.wrongIf(wanted.code().equals(Categories.OTHER), "elsewhere", "concerns.category-other");
    }

    private void questions(Category wanted) {
        checks.wrongIf(
                wanted.questions().size() > MOST_QUESTIONS, "questions", "concerns.category-questions", MOST_QUESTIONS);
        var codes = new HashSet<String>();
        for (int i = 0; i < wanted.questions().size(); i++) {
            var question = wanted.questions().get(i);
            var at = "questions." + i + ".";
            both(at + "zh", question.zh(), at + "en", question.en());
            checks.wrongIf(
                    !CODE.matcher(question.code()).matches() || !codes.add(question.code()),
                    at + "en",
                    "concerns.category-question-code");
            checks.wrongIf(
                    question.type().chooses() && question.values().size() < 2,
                    at + "options",
                    "concerns.category-options");
            checks.wrongIf(
                    question.values().stream()
                            .anyMatch(each -> each.zh().isBlank() || each.en().isBlank()),
                    at + "options",
                    "concerns.category-options-both");
        }
    }

    private void templates(Category wanted) {
        checks.wrongIf(
                wanted.replyTemplates().size() > MOST_TEMPLATES,
                "replies.0.zh",
                "concerns.category-templates",
                MOST_TEMPLATES);
        for (int i = 0; i < wanted.replyTemplates().size(); i++) {
            var each = wanted.replyTemplates().get(i);
            both("replies." + i + ".zh", each.zh(), "replies." + i + ".en", each.en());
            known("replies." + i + ".zh", each.zh());
            known("replies." + i + ".en", each.en());
        }
    }

    private void known(String field, String template) {
        ReadyReplies.unknown(template)
                .ifPresent(each -> checks.wrongIf(true, field, "concerns.reply.unknown", each.word(), each.at()));
    }

    private void both(String zhField, String zh, String enField, String en) {
        checks.wrongIf(zh.isBlank(), zhField, "concerns.category-both");
        checks.wrongIf(en.isBlank(), enField, "concerns.category-both");
    }
}
