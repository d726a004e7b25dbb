package org.courtyard.workorders.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Cell;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Column;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.courtyard.workorders.OrderForm;
import org.courtyard.workorders.OrderIntake;
import org.courtyard.workorders.OrderLine;
import org.courtyard.workorders.OrderSources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages about a table that was handed in. */
@Component
class TablePages {

    private static final int SHOWN = 50;
    private static final List<String> ANSWER = List.of("result", "answer", "at", "by");

    private final OrderIntake intake;
    private final OrderSources sources;
    private final Categories categories;

    TablePages(OrderIntake intake, OrderSources sources, Categories categories) {
        this.intake = intake;
        this.sources = sources;
        this.categories = categories;
    }

    static List<String> answerTitles(Shell shell) {
        return ANSWER.stream()
                .map(each -> shell.say("workorders.answer.title." + each))
                .toList();
    }

    TablePage page(OrderSources.Handed handed, @Nullable OrderForm typed, List<Wrong> wrongs, Shell shell) {
        var known = handed.source().form();
        var titles = handed.sheet().titles();
        var described = typed == null && known != null && titles.containsAll(known.columns());
        var form = typed == null ? sources.formOf(handed, answerTitles(shell)) : typed;
        var lines = described ? intake.preview(handed) : List.<OrderLine>of();
        return new TablePage(
                handed.id(),
                handed.source().version(),
                handed.source().name(),
                handed.file(),
                described,
                picks(form, titles, shell),
                choices(titles, form.text()),
                choices(titles, form.carried()),
                IntStream.range(0, OrderForm.ANSWER)
                        .mapToObj(i -> new Fact(ANSWER.get(i), form.answer().get(i)))
                        .toList(),
                counts(lines, shell),
                (int) lines.stream()
                        .filter(each ->
                                each.verdict() == OrderLine.Verdict.NEW || each.verdict() == OrderLine.Verdict.MOVED)
                        .count(),
                columns(shell),
                shown(lines, shell),
                wrongs);
    }

    TablePage.Done done(String source, OrderIntake.Report report, Shell shell) {
        var counts = new ArrayList<Fact>();
        counts.add(new Fact(shell.say("workorders.count.NEW"), Integer.toString(report.taken())));
        counts.add(new Fact(shell.say("workorders.count.KNOWN"), Integer.toString(report.known())));
        counts.add(new Fact(shell.say("workorders.count.MOVED"), Integer.toString(report.moved())));
        counts.add(new Fact(
                shell.say("workorders.count.REFUSED"),
                Integer.toString(report.refused().size())));
        return new TablePage.Done(source, counts, columns(shell), shown(report.refused(), shell));
    }

    private static List<TablePage.Pick> picks(OrderForm form, List<String> titles, Shell shell) {
        return Stream.of(
                        pick("number", form.number(), titles, true, shell),
                        pick("deadline", form.deadline(), titles, false, shell),
                        pick("place", form.place(), titles, false, shell),
                        pick("category", form.category(), titles, false, shell),
                        pick("name", form.name(), titles, false, shell),
                        pick("phone", form.phone(), titles, false, shell))
                .toList();
    }

    private static TablePage.Pick pick(
            String name, @Nullable String chosen, List<String> titles, boolean required, Shell shell) {
        return new TablePage.Pick(
                name,
                shell.say("workorders.column." + name),
                shell.say("workorders.column." + name + ".hint"),
                choices(titles, chosen == null ? List.of() : List.of(chosen)),
                required);
    }

    private static List<Choice> choices(List<String> titles, List<String> chosen) {
        return titles.stream()
                .filter(each -> !each.isBlank())
                .map(each -> Choice.of(each, each, chosen.contains(each)))
                .toList();
    }

    private static List<Fact> counts(List<OrderLine> lines, Shell shell) {
        return Stream.of(OrderLine.Verdict.values())
                .map(each -> Map.entry(
                        each,
                        lines.stream().filter(line -> line.verdict() == each).count()))
                .filter(each -> each.getValue() > 0)
                .map(each -> new Fact(
                        shell.say("workorders.count." + each.getKey()),
                        each.getValue().toString()))
                .toList();
    }

    private static List<Column> columns(Shell shell) {
        return Stream.of("number", "text", "place", "category", "deadline", "verdict")
                .map(each -> Column.words(shell.say("workorders.list." + each)))
                .toList();
    }

    /** What is refused comes first: it is what a person has to see to. */
    private List<List<Cell>> shown(List<OrderLine> lines, Shell shell) {
        Map<String, Category> names =
                categories.all().stream().collect(Collectors.toMap(Category::code, Function.identity()));
        return lines.stream()
                .sorted(java.util.Comparator.comparing(each -> each.verdict() != OrderLine.Verdict.REFUSED))
                .limit(SHOWN)
                .map(each -> cells(each, names, shell))
                .toList();
    }

    private static List<Cell> cells(OrderLine line, Map<String, Category> names, Shell shell) {
        var category = line.category() == null ? null : names.get(line.category());
        var wrong = line.wrong();
        return List.of(
                Cell.of(line.number().isEmpty() ? shell.say("workorders.row", line.line()) : line.number()),
                Cell.of(line.text().length() > 60 ? line.text().substring(0, 60) + "…" : line.text()),
                new Cell(
                        line.place().called(shell.lang()),
                        line.placeKnown() ? null : shell.say("workorders.place.unknown"),
                        null),
                Cell.of(
                        category == null
                                ? shell.say("workorders.category.suggested")
                                : category.name(shell.lang() == Lang.ZH)),
                Cell.of(line.deadline() == null ? "" : shell.moments().deadline(line.deadline())),
                Cell.of(
                        wrong == null
                                ? shell.say("workorders.verdict." + line.verdict())
                                : shell.say("workorders.refused.because", shell.say(wrong.key(), wrong.args()))));
    }
}
