package org.courtyard.concerns.web.categories;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Erased;
import org.courtyard.concerns.RetentionTerm;
import org.courtyard.concerns.Retentions;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Cell;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Column;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How long names and ways to reach people stay. Auditors read it, administrators change it. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/retention")
@MayCall(MayCall.Who.STAFF)
class RetentionController {

    private static final List<String> COLUMNS =
            List.of("community", "month", "concerns", "reporters", "supporters", "links", "pictures");

    private final Retentions retentions;
    private final Categories categories;
    private final Places places;
    private final Permissions permissions;

    RetentionController(Retentions retentions, Categories categories, Places places, Permissions permissions) {
        this.retentions = retentions;
        this.categories = categories;
        this.places = places;
        this.permissions = permissions;
    }

    private record Typed(String category, String months, String reason) {

        static final Typed NOTHING = new Typed("", "", "");
    }

    @GetMapping
    ModelAndView show(Actor actor, Shell shell) {
        return page(Typed.NOTHING, List.of(), HttpStatus.OK, actor, shell);
    }

    /** What went, line by line. */
    @GetMapping("/list.{format:csv|xlsx}")
    void file(Actor actor, Shell shell, ListFile file) throws IOException {
        var report = retentions.report(actor);
        var names = names(report);
        file.write(
                "retention",
                shell.say("concerns.retention"),
                Stream.concat(Stream.of("day"), COLUMNS.stream()).map(each -> "concerns.retention.column." + each),
                ListFile.of(
                        report,
                        each -> Arrays.asList(
                                each.day(),
                                name(each, names, shell),
                                each.month(),
                                each.concerns(),
                                each.reporters(),
                                each.supporters(),
                                each.links(),
                                each.pictures())));
    }

    @PostMapping
    ModelAndView change(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String months,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Shell shell) {
        var typed = new Typed(category, months, reason);
        try {
            var number = months.isBlank() ? null : CategoryForm.number(months);
            retentions.change(category.isEmpty() ? null : category, number, reason, actor);
            return new ModelAndView("redirect:" + shell.to("/admin/retention"));
        } catch (BadInput bad) {
            return page(typed, Faults.of(bad, shell), HttpStatus.UNPROCESSABLE_CONTENT, actor, shell);
        }
    }

    private ModelAndView page(Typed typed, List<Wrong> wrongs, HttpStatus status, Actor actor, Shell shell) {
        var terms = retentions.terms(actor);
        var due = retentions.due(actor);
        var report = retentions.report(actor);
        var names = names(Stream.concat(due.stream(), report.stream()).toList());
        var general = terms.getFirst();
        var page = new RetentionPage(
                shell.say("concerns.retention.usual", months(general)),
                terms.stream().skip(1).map(each -> row(each, shell)).toList(),
                permissions.may(actor, Right.MANAGE_CATEGORIES, Where.NOWHERE),
                categories.open().stream()
                        .map(each -> Choice.of(
                                each.code(),
                                each.name(shell.lang() == Lang.ZH),
                                each.code().equals(typed.category)))
                        .toList(),
                typed.months,
                typed.reason,
                wrongs,
                columns(shell),
                due.stream().map(each -> line(each, names, shell)).toList(),
                report.stream().map(each -> line(each, names, shell)).toList());
        var answer = new ModelAndView("concerns/categories/retention", "page", page);
        answer.setStatus(status);
        return answer;
    }

    private Row row(RetentionTerm term, Shell shell) {
        var code = term.category() == null ? "" : term.category();
        var name = categories
                .find(code)
                .map(each -> each.name(shell.lang() == Lang.ZH))
                .orElse(code);
        return new Row(null, null, "note", shell.say("concerns.retention.differs", name, months(term)), term.reason());
    }

    private static int months(RetentionTerm term) {
        return term.months() == null ? RetentionTerm.USUAL : term.months();
    }

    private static List<Column> columns(Shell shell) {
        var columns = new ArrayList<Column>();
        for (var name : COLUMNS) {
            var words = shell.say("concerns.retention.column." + name);
            columns.add(columns.size() < 2 ? Column.words(words) : Column.number(words));
        }
        return columns;
    }

    private List<Cell> line(Erased erased, Map<PlaceId, Place> names, Shell shell) {
        var day = erased.day();
        var first = new Cell(
                name(erased, names, shell),
                day == null
                        ? null
                        : shell.say("concerns.retention.done", shell.moments().day(day)),
                null);
        var cells = new ArrayList<Cell>(List.of(first, Cell.of(month(erased.month()))));
        Stream.of(erased.concerns(), erased.reporters(), erased.supporters(), erased.links(), erased.pictures())
                .forEach(each -> cells.add(Cell.of(Integer.toString(each))));
        return cells;
    }

    private static String month(LocalDate first) {
        return first.toString().substring(0, 7);
    }

    private Map<PlaceId, Place> names(List<Erased> lines) {
        return places.placesByIds(
                lines.stream().map(Erased::community).distinct().toList());
    }

    private static String name(Erased erased, Map<PlaceId, Place> names, Shell shell) {
        var place = names.get(erased.community());
        return place == null ? "" : place.called(shell.lang());
    }
}
