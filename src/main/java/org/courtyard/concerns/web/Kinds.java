package org.courtyard.concerns.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Suggestions;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.web.RaisePage.Ask;
import org.courtyard.concerns.web.RaisePage.Elsewhere;
import org.courtyard.concerns.web.RaisePage.Group;
import org.courtyard.concerns.web.RaisePage.Kind;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The guessed category, all others, what the chosen one asks, and where to turn instead. */
@Component
class Kinds {

    /** From here on a guess that this belongs elsewhere is shown at once; one shown in vain costs little. */
    private static final double SURE = 0.3;

    private static final int SHORTEST = 4;
    private static final int SHOWN = 3;
    private static final int WORDS = 4;

    private final Categories categories;
    private final Suggestions suggestions;

    Kinds(Categories categories, Suggestions suggestions) {
        this.categories = categories;
        this.suggestions = suggestions;
    }

    /** What the concern would be raised under as the form stands; empty category code: nothing to go by yet. */
    @Nullable
    Category chosen(RaiseForm form) {
        var wanted = form.wantedCategory();
        if (!wanted.isBlank()) {
            return categories.find(wanted).orElse(null);
        }
        return guesses(form.text()).stream()
                .map(Suggestions.Suggested::category)
                .filter(each -> each.elsewhere() == null)
                .findFirst()
                .orElse(null);
    }

    /** The visibility preset for this category; everybody, without the name, while there is none. */
    static Visibility preset(@Nullable Category category) {
        return category == null ? Visibility.PUBLIC : category.visibility();
    }

    Kind kind(RaiseForm form, Shell shell) {
        var chinese = shell.lang() == Lang.ZH;
        var chosen = chosen(form);
        var choices = new ArrayList<Choice>();
        guesses(form.text()).stream()
                .filter(each -> each.category().elsewhere() == null)
                .map(each -> choice(each, chosen, shell))
                .forEach(choices::add);
        var guessed = choices.stream().filter(Choice::chosen).findFirst();
        if (chosen != null && chosen.elsewhere() == null && guessed.isEmpty()) {
            choices.addFirst(Choice.of(chosen.code(), chosen.name(chinese), true));
        }
        return new Kind(
                choices.stream().limit(SHOWN).toList(),
                guessed.map(each -> because(form, each.value(), shell)).orElse(null),
                choices.isEmpty() ? List.of() : groups(chinese),
                chosen == null || chosen.elsewhere() != null ? List.of() : questions(chosen, form, chinese),
                elsewhere(form, chosen, chinese));
    }

    private static Choice choice(Suggestions.Suggested guess, @Nullable Category chosen, Shell shell) {
        var category = guess.category();
        var sure = shell.say("concerns.raise.sure." + guess.sureness());
        var hint = category.hint(shell.lang() == Lang.ZH);
        return new Choice(
                category.code(),
                category.name(shell.lang() == Lang.ZH),
                hint.isEmpty() ? sure : shell.say("concerns.categories.hint.sure", hint, sure),
                category.equals(chosen));
    }

    /** The words that decided, so that nobody has to wonder. */
    private @Nullable String because(RaiseForm form, String code, Shell shell) {
        var words = suggestions.why(form.text(), code).stream().limit(WORDS).toList();
        return words.isEmpty() ? null : shell.say("concerns.raise.because", String.join(" ", words));
    }

    private List<Suggestions.Suggested> guesses(String text) {
        return text.strip().length() < SHORTEST
                ? List.of()
                : suggestions.suggest(text.substring(0, Math.min(4000, text.length())));
    }

    private @Nullable Elsewhere elsewhere(RaiseForm form, @Nullable Category chosen, boolean chinese) {
        if (chosen != null && chosen.elsewhere() != null) {
            return elsewhere(chosen, chinese);
        }
        return guesses(form.text()).stream()
                .limit(1)
                .filter(each -> each.category().elsewhere() != null && each.confidence() >= SURE)
                .map(each -> elsewhere(each.category(), chinese))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Elsewhere elsewhere(Category category, boolean chinese) {
        var to = category.elsewhere();
        return to == null ? null : new Elsewhere(category.name(chinese), chinese ? to.zh() : to.en(), to.call());
    }

    private List<Group> groups(boolean chinese) {
        var groups = new LinkedHashMap<String, List<Choice>>();
        for (var each : categories.all()) {
            groups.computeIfAbsent(each.groupName(chinese), name -> new ArrayList<>())
                    .add(Choice.of(each.code(), each.name(chinese), false));
        }
        return groups.entrySet().stream()
                .map(each -> new Group(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<Ask> questions(Category category, RaiseForm form, boolean chinese) {
        return category.questions().stream()
                .map(each -> {
                    var given = form.answers().getOrDefault(each.code(), "");
                    var chosen = List.of(given.split(","));
                    return new Ask(
                            "answers." + each.code(),
                            chinese ? each.zh() : each.en(),
                            each.type().name(),
                            each.required(),
                            given,
                            each.values().stream()
                                    .map(value -> Choice.of(
                                            value.code(),
                                            chinese ? value.zh() : value.en(),
                                            chosen.contains(value.code())))
                                    .toList());
                })
                .toList();
    }
}
