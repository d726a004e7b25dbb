package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Suggestions;
import org.courtyard.concerns.Whose;
import org.courtyard.places.PlaceTyping;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.springframework.stereotype.Component;

/** Puts the desk's form together. */
@Component
class BehalfPages {

    private final Categories categories;
    private final Suggestions suggestions;
    private final PlaceTyping typing;

    BehalfPages(Categories categories, Suggestions suggestions, PlaceTyping typing) {
        this.categories = categories;
        this.suggestions = suggestions;
        this.typing = typing;
    }

    BehalfPage page(BehalfForm form, List<Wrong> wrongs, Actor actor, Shell shell) {
        var grid = form.source() == Source.GRID;
        return new BehalfPage(
                grid,
                grid
                        ? List.of()
                        : MovePages.choices(
                                List.of("PHONE", "WALK_IN", "PAPER"),
                                form.source().name(),
                                each -> "concerns.staff.from." + each,
                                shell),
                form.text(),
                form.place(),
                List.copyOf(typing.near(actor).keySet()),
                names(Whose.values(), form.whose(), each -> "concerns.staff.whose." + each, shell),
                guess(form, wrongs, shell),
                names(
                        new ContactWay[] {
                            ContactWay.CALL, ContactWay.SLIP, ContactWay.SMS, ContactWay.LEAD, ContactWay.NONE
                        },
                        form.way(),
                        each -> "concerns.staff.reach." + each,
                        shell),
                form.name(),
                form.phone(),
                form.address(),
                form.about(),
                form.handlersOnly(),
                form.spot(),
                form.done(),
                questions(form, wrongs, shell),
                wrongs);
    }

    /** The likeliest first and chosen, unless somebody chose already. */
    BehalfPage.Guess guess(BehalfForm form, List<Wrong> wrongs, Shell shell) {
        var likely = form.text().isBlank()
                ? List.<Category>of()
                : suggestions.suggest(form.text()).stream()
                        .map(Suggestions.Suggested::category)
                        .toList();
        var elsewhere = likely.isEmpty() ? null : likely.getFirst().elsewhere();
        var ordered = new ArrayList<Category>();
        likely.stream().filter(each -> each.elsewhere() == null).forEach(ordered::add);
        var chosen = form.category().isEmpty() && !ordered.isEmpty()
                ? ordered.getFirst().code()
                : form.category();
        categories.open().stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
        var chinese = shell.lang() == Lang.ZH;
        var words = likely.isEmpty() ? List.<String>of() : suggestions.why(form.text(), chosen);
        return new BehalfPage.Guess(
                ordered.stream()
                        .map(each -> Choice.of(
                                each.code(),
                                shell.say("concerns.staff.category.full", each.groupName(chinese), each.name(chinese)),
                                each.code().equals(chosen)))
                        .toList(),
                words.isEmpty()
                        ? null
                        : shell.say("concerns.staff.guess", shell.texts().list(shell.lang(), words)),
                elsewhere == null ? null : shell.say("concerns.points-elsewhere", elsewhere.call()),
                Wrong.about(wrongs, "category"));
    }

    private List<BehalfPage.Question> questions(BehalfForm form, List<Wrong> wrongs, Shell shell) {
        return categories.find(form.category()).map(Category::questions).orElse(List.of()).stream()
                .filter(Category.Question::required)
                .map(each -> {
                    var field = "answers." + each.code();
                    var chinese = shell.lang() == Lang.ZH;
                    var given = form.answers().getOrDefault(each.code(), "");
                    var chosen = List.of(given.split(","));
                    return new BehalfPage.Question(
                            field,
                            chinese ? each.zh() : each.en(),
                            each.type(),
                            given,
                            each.values().stream()
                                    .map(value -> Choice.of(
                                            value.code(),
                                            chinese ? value.zh() : value.en(),
                                            chosen.contains(value.code())))
                                    .toList(),
                            Wrong.about(wrongs, field));
                })
                .toList();
    }

    private static <E extends Enum<E>> List<Choice> names(
            E[] values, E chosen, UnaryOperator<String> key, Shell shell) {
        return MovePages.choices(Arrays.stream(values).map(Enum::name).toList(), chosen.name(), key, shell);
    }
}
