package org.courtyard.concerns.web.categories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Categories.Kept;
import org.courtyard.concerns.Category;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the form of a category together. */
@Component
class CategoryPages {

    private final Categories categories;
    private final CategoryWords words;
    private final Accounts accounts;

    CategoryPages(Categories categories, CategoryWords words, Accounts accounts) {
        this.categories = categories;
        this.words = words;
        this.accounts = accounts;
    }

    CategoryPage adding(CategoryForm form, boolean oneMore, List<Wrong> wrongs, Shell shell) {
        return page(shell.to("/admin/new-category"), null, form, oneMore, List.of(), List.of(), wrongs, shell);
    }

    /** @param seen the version the form was opened with, when it is no longer the latest; else 0 */
    CategoryPage changing(String code, CategoryForm form, int seen, boolean oneMore, List<Wrong> wrongs, Shell shell) {
        var history = categories.history(code);
        var latest = history.getFirst();
        var meanwhile = seen == 0
                ? List.<CategoryPage.Change>of()
                : words.differences(categories.version(code, seen), latest.category(), shell);
        return page(
                shell.to("/admin/categories/" + code),
                latest,
                form,
                oneMore,
                meanwhile,
                versions(history, shell),
                wrongs,
                shell);
    }

    private CategoryPage page(
            String action,
            @Nullable Kept latest,
            CategoryForm form,
            boolean oneMore,
            List<CategoryPage.Change> meanwhile,
            List<CategoryPage.Version> history,
            List<Wrong> wrongs,
            Shell shell) {
        var questions = new ArrayList<>(form.questions());
        if (oneMore) {
            questions.add(QuestionForm.empty(questions.size() + 1));
        }
        return new CategoryPage(
                action,
                latest == null ? null : latest.category().name(shell.lang() == Lang.ZH),
                latest == null ? null : state(latest, shell),
                form,
                groups(form.group(), shell),
                urgencies(form, shell),
                choices(List.of("WORKING_TIME", "ROUND_THE_CLOCK"), form.roundTheClock() ? 1 : 0, "clock.", shell),
                choices(List.of("PUBLIC", "HANDLERS"), form.handlersOnly() ? 1 : 0, "visibility.", shell),
                questions,
                meanwhile,
                history,
                latest != null
                        && latest.to() == null
                        && !latest.category().code().equals(Categories.OTHER),
                wrongs);
    }

    /** When it begins or ends to hold, or since when it is closed; null when it simply holds. */
    static @Nullable String state(Kept kept, Shell shell) {
        var now = shell.moments().now();
        if (kept.to() != null) {
            var closed = kept.to().isAfter(now) ? "concerns.categories.closing" : "concerns.categories.closed.since";
            return shell.say(closed, shell.moments().at(kept.to()));
        }
        return kept.from().isAfter(now)
                ? shell.say(
                        "concerns.categories.planned",
                        String.valueOf(kept.category().version()),
                        shell.moments().at(kept.from()))
                : null;
    }

    private List<Choice> groups(String chosen, Shell shell) {
        var chinese = shell.lang() == Lang.ZH;
        Map<String, String> names = new LinkedHashMap<>();
        categories
                .latest()
                .forEach(each -> names.putIfAbsent(
                        each.category().group(), each.category().groupName(chinese)));
        return names.entrySet().stream()
                .map(each ->
                        Choice.of(each.getKey(), each.getValue(), each.getKey().equals(chosen)))
                .toList();
    }

    private List<Choice> urgencies(CategoryForm form, Shell shell) {
        var now = shell.moments().now();
        return Arrays.stream(Category.Urgency.values())
                .map(each -> Choice.of(
                        each.name(), words.urgency(each, form.roundTheClock(), now, shell), each == form.urgency()))
                .toList();
    }

    private static List<Choice> choices(List<String> values, int chosen, String key, Shell shell) {
        return values.stream()
                .map(each -> Choice.of(
                        each, shell.say("concerns.categories." + key + each), each.equals(values.get(chosen))))
                .toList();
    }

    private List<CategoryPage.Version> versions(List<Kept> history, Shell shell) {
        var names = accounts
                .accountsByIds(history.stream()
                        .map(Kept::by)
                        .filter(Objects::nonNull)
                        .map(AccountId::new)
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(each -> each.id().value(), Account::displayName));
        var shown = new ArrayList<CategoryPage.Version>();
        for (int i = 0; i < history.size(); i++) {
            var each = history.get(i);
            var changes = i + 1 == history.size()
                    ? List.<CategoryPage.Change>of()
                    : words.differences(history.get(i + 1).category(), each.category(), shell);
            shown.add(new CategoryPage.Version(head(each, names, shell), changes));
        }
        return shown;
    }

    private static String head(Kept kept, Map<UUID, String> names, Shell shell) {
        Instant from = kept.from();
        return shell.say(
                "concerns.categories.version",
                String.valueOf(kept.category().version()),
                shell.moments().at(from),
                kept.by() == null
                        ? shell.say("concerns.categories.by-house")
                        : names.getOrDefault(kept.by(), shell.say("concerns.categories.by-house")));
    }
}
