package org.courtyard.workorders.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.csv.CsvFault;
import org.courtyard.platform.csv.CsvMessages;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.courtyard.workorders.OrderForm;
import org.courtyard.workorders.OrderIntake;
import org.courtyard.workorders.OrderSources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Taking a table in: from whom, which column is what, what would become of it, and then for good. */
@Controller
@RequestMapping("/{lang:zh|en}/work/orders")
@MayCall(MayCall.Who.STAFF)
class TakeController {

    private final OrderSources sources;
    private final OrderIntake intake;
    private final Organizations organizations;
    private final TablePages pages;

    TakeController(OrderSources sources, OrderIntake intake, Organizations organizations, TablePages pages) {
        this.sources = sources;
        this.intake = intake;
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping("/sources/new")
    String newSource(Actor actor, Shell shell, Model model) {
        return source("", "", List.of(), actor, shell, model);
    }

    @PostMapping("/sources")
    String enter(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String desk,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        try {
            sources.enter(name, OrdersController.desk(desk), actor);
            return "redirect:" + shell.to("/work/orders/take");
        } catch (BadInput bad) {
            response.setStatus(bad.status());
            return source(name, desk, Faults.of(bad, shell), actor, shell, model);
        }
    }

    private String source(String name, String desk, List<Wrong> wrongs, Actor actor, Shell shell, Model model) {
        var own = actor.grants().stream()
                .map(Grant::organization)
                .filter(Objects::nonNull)
                .distinct()
                .map(OrganizationId::new)
                .toList();
        var desks = organizations.organizationsByIds(own).values().stream()
                .sorted(java.util.Comparator.comparing(Organization::name))
                .map(each -> Choice.of(
                        each.id().toString(),
                        each.called(shell.lang()),
                        own.size() == 1 || each.id().toString().equals(desk)))
                .toList();
        model.addAttribute("page", new OrdersPage.Source(name, desks, wrongs));
        return "workorders/source";
    }

    @GetMapping("/take")
    String take(Actor actor, Shell shell, Model model) {
        return take("", List.of(), actor, shell, model);
    }

    @PostMapping("/take")
    String handIn(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            var name = file == null ? null : file.getOriginalFilename();
            var content = file == null ? new byte[0] : file.getBytes();
            var batch = sources.handIn(id(source), name == null ? "" : name, content, actor);
            return "redirect:" + shell.to("/work/orders/tables/" + batch);
        } catch (BadInput bad) {
            response.setStatus(bad.status());
            return take(source, Faults.of(bad, shell), actor, shell, model);
        } catch (CsvFault fault) {
            response.setStatus(422);
            var words = new CsvMessages(shell.texts(), shell.lang()).line(fault.problem());
            return take(source, List.of(new Wrong("file", words)), actor, shell, model);
        }
    }

    private static UUID id(String source) {
        try {
            return UUID.fromString(source);
        } catch (IllegalArgumentException none) {
            throw new BadInput("source", "workorders.source-choose");
        }
    }

    private String take(String chosen, List<Wrong> wrongs, Actor actor, Shell shell, Model model) {
        var all = sources.sources(actor);
        if (all.isEmpty()) {
            return "redirect:" + shell.to("/work/orders/sources/new");
        }
        model.addAttribute(
                "page",
                new OrdersPage.Take(
                        all.stream()
                                .map(each -> Choice.of(
                                        each.id().toString(),
                                        each.name(),
                                        all.size() == 1 || each.id().toString().equals(chosen)))
                                .toList(),
                        wrongs));
        return "workorders/take";
    }

    @GetMapping("/tables/{id}")
    String table(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String columns,
            Actor actor,
            Shell shell,
            Model model) {
        var handed = sources.handed(id, actor);
        var again = columns == null ? null : sources.formOf(handed, TablePages.answerTitles(shell));
        return table(handed, again, List.of(), shell, model);
    }

    private String table(
            OrderSources.Handed handed, @Nullable OrderForm typed, List<Wrong> wrongs, Shell shell, Model model) {
        model.addAttribute("page", pages.page(handed, typed, wrongs, shell));
        return "workorders/table";
    }

    @PostMapping("/tables/{id}/columns")
    String describe(
            @PathVariable UUID id,
            ColumnsForm sent,
            @RequestParam int version,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var handed = sources.handed(id, actor);
        try {
            sources.describe(handed, sent.form(), version, actor);
            return "redirect:" + shell.to("/work/orders/tables/" + id);
        } catch (BadInput bad) {
            response.setStatus(bad.status());
            return table(handed, sent.form(), Faults.of(bad, shell), shell, model);
        } catch (Stale stale) {
            response.setStatus(stale.status());
            return table(handed, sent.form(), Faults.of(stale, "columns", shell), shell, model);
        }
    }

    /** For good. The answer says what became of the rows; sending it again finds them all known. */
    @PostMapping("/tables/{id}/take")
    String takeIn(@PathVariable UUID id, Actor actor, Shell shell, Model model) {
        var handed = sources.handed(id, actor);
        var report = intake.takeIn(handed, actor);
        model.addAttribute("page", pages.done(handed.source().name(), report, shell));
        return "workorders/done";
    }

    /** What a person says the columns are. */
    record ColumnsForm(
            @Nullable String number,
            @Nullable List<String> text,
            @Nullable String deadline,
            @Nullable String place,
            @Nullable String category,
            @Nullable String name,
            @Nullable String phone,
            @Nullable List<String> carried,
            @Nullable String result,
            @Nullable String answer,
            @Nullable String at,
            @Nullable String by) {

        OrderForm form() {
            return new OrderForm(
                    number == null ? "" : number,
                    text == null ? List.of() : text,
                    one(deadline),
                    one(place),
                    one(category),
                    one(name),
                    one(phone),
                    carried == null ? List.of() : carried,
                    Stream.of(result, answer, at, by)
                            .map(each -> each == null ? "" : each.strip())
                            .toList());
        }

        private static @Nullable String one(@Nullable String chosen) {
            return chosen == null || chosen.isBlank() ? null : chosen;
        }
    }
}
