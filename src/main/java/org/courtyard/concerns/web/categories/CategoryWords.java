package org.courtyard.concerns.web.categories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtyard.concerns.Allowance;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Urgencies;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.web.categories.CategoryPage.Change;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Component;

/** What a version of a category says, in words; and how two of them differ. */
@Component
class CategoryWords {

    private final Urgencies urgencies;

    CategoryWords(Urgencies urgencies) {
        this.urgencies = urgencies;
    }

    /** Line by line what changes from one version to the other; nothing when they say the same. */
    List<Change> differences(Category before, Category after, Shell shell) {
        var was = words(before, shell);
        var is = words(after, shell);
        var names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        var none = shell.say("concerns.categories.nothing");
        var changes = new ArrayList<Change>();
        for (var name : names) {
            var old = was.getOrDefault(name, "");
            var now = is.getOrDefault(name, "");
            if (!old.equals(now)) {
                changes.add(new Change(name, old.isEmpty() ? none : old, now.isEmpty() ? none : now));
            }
        }
        return changes;
    }

    /** 普通：7 个工作日 */
    String urgency(Category.Urgency urgency, boolean roundTheClock, Instant at, Shell shell) {
        return shell.say(
                "concerns.categories.urgency.with",
                shell.say("concerns.urgency." + urgency),
                amount(urgencies.at(urgency, at), roundTheClock, shell));
    }

    static String amount(Allowance allowed, boolean roundTheClock, Shell shell) {
        var unit = allowed.days() ? (roundTheClock ? "days" : "working-days") : "hours";
        return shell.say("concerns.categories.amount." + unit, allowed.amount());
    }

    static String contact(Category category, Shell shell) {
        return shell.say(
                "concerns.categories.contact." + (category.roundTheClock() ? "clock" : "working"),
                category.firstContact().toHours());
    }

    static String visibility(Category category, Shell shell) {
        return shell.say("concerns.categories.visibility."
                + (category.visibility() == Visibility.HANDLERS ? "HANDLERS" : "PUBLIC"));
    }

    static String clock(Category category, Shell shell) {
        return shell.say(
                "concerns.categories.clock." + (category.roundTheClock() ? "ROUND_THE_CLOCK" : "WORKING_TIME"));
    }

    private Map<String, String> words(Category category, Shell shell) {
        var words = new LinkedHashMap<String, String>();
        words.put(shell.say("concerns.categories.zh"), category.zh());
        words.put(shell.say("concerns.categories.en"), category.en());
        words.put(shell.say("concerns.categories.hint-zh"), category.hint(true));
        words.put(shell.say("concerns.categories.hint-en"), category.hint(false));
        words.put(
                shell.say("concerns.categories.group"),
                shell.say("concerns.categories.both", category.groupZh(), category.groupEn()));
        words.put(
                shell.say("concerns.categories.urgency"),
                urgency(
                        category.urgency(),
                        category.roundTheClock(),
                        shell.moments().now(),
                        shell));
        words.put(shell.say("concerns.categories.clock"), clock(category, shell));
        words.put(shell.say("concerns.categories.first-contact"), contact(category, shell));
        words.put(shell.say("concerns.categories.visibility"), visibility(category, shell));
        var to = category.elsewhere();
        words.put(
                shell.say("concerns.categories.elsewhere"),
                to == null ? "" : shell.say("concerns.categories.elsewhere.said", to.call(), to.zh(), to.en()));
        for (var question : category.questions()) {
            words.put(shell.say("concerns.categories.question.named", question.code()), question(question, shell));
        }
        words.put(
                shell.say("concerns.categories.order"),
                category.questions().stream().map(Category.Question::code).collect(Collectors.joining(" → ")));
        for (int i = 0; i < category.replyTemplates().size(); i++) {
            var reply = category.replyTemplates().get(i);
            words.put(
                    shell.say("concerns.categories.reply.numbered", i + 1),
                    shell.say("concerns.categories.both", reply.zh(), reply.en()));
        }
        words.put(shell.say("concerns.categories.keywords"), shell.texts().list(shell.lang(), category.keywords()));
        return words;
    }

    private static String question(Category.Question question, Shell shell) {
        var said = new ArrayList<String>();
        said.add(shell.say("concerns.categories.both", question.zh(), question.en()));
        said.add(shell.say("concerns.categories.type." + question.type()));
        said.add(shell.say(question.required() ? "concerns.categories.required" : "concerns.categories.optional"));
        question.values().forEach(each -> said.add(shell.say("concerns.categories.both", each.zh(), each.en())));
        return String.join(shell.say("concerns.categories.semicolon"), said);
    }
}
