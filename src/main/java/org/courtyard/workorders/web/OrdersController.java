package org.courtyard.workorders.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Outcome;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.NavItem;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.courtyard.workorders.OrderForm;
import org.courtyard.workorders.OrderSource;
import org.courtyard.workorders.OrderSources;
import org.courtyard.workorders.WorkOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which answers are owed, answering one by one, and all that is ready as a table of theirs. */
@Controller
@RequestMapping("/{lang:zh|en}/work/orders")
@MayCall(MayCall.Who.STAFF)
class OrdersController {

    private final WorkOrders orders;
    private final OrderSources sources;
    private final Organizations organizations;
    private final OrderPages pages;

    OrdersController(WorkOrders orders, OrderSources sources, Organizations organizations, OrderPages pages) {
        this.orders = orders;
        this.sources = sources;
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping
    String all(Actor actor, Shell shell, Model model) {
        model.addAttribute("page", pages.all(actor, shell));
        return "workorders/all";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String done,
            Actor actor,
            Shell shell,
            Model model) {
        var note = done == null ? null : shell.say("workorders.answered");
        model.addAttribute("page", pages.one(orders.order(id, actor), null, List.of(), note, shell));
        return "workorders/one";
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam int version,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        try {
            orders.answer(id, text, version, actor);
            return "redirect:" + shell.to("/work/orders/" + id) + "?done";
        } catch (BadInput bad) {
            return again(id, text, Faults.of(bad, shell), bad, actor, shell, model, response);
        } catch (Stale stale) {
            return again(id, text, Faults.of(stale, "text", shell), stale, actor, shell, model, response);
        }
    }

    private String again(
            UUID id,
            String text,
            List<Wrong> wrongs,
            Problem problem,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        response.setStatus(problem.status());
        model.addAttribute("page", pages.one(orders.order(id, actor), text, wrongs, null, shell));
        return "workorders/one";
    }

    /** All answers that are owed. */
    @GetMapping("/list.{format:csv|xlsx}")
    void file(Actor actor, Shell shell, ListFile file) throws IOException {
        file.write(
                "orders",
                shell.say("workorders.title"),
                Stream.of("source", "number", "text", "place", "deadline", "stage")
                        .map(each -> "workorders.list." + each),
                ListFile.of(
                        orders.waiting(actor),
                        each -> Arrays.asList(
                                each.source().name(),
                                each.order().number(),
                                each.concern().title(),
                                each.concern().placeName(),
                                file.at(each.order().deadline()),
                                shell.say("workorders.stage." + each.order().stage()))));
    }

    /** All that is ready for one source, as their table. */
    @GetMapping("/answers/{source:[0-9a-f-]{36}}.{format:csv|xlsx}")
    void table(@PathVariable UUID source, Actor actor, Shell shell, ListFile file) throws IOException {
        var from = sources.source(source, actor);
        var form = from.form();
        if (form == null) {
            throw new Missing("workorders.form-missing");
        }
        var titles = Stream.of(List.of(form.number()), form.carried(), form.answer())
                .flatMap(List::stream)
                .toList();
        file.writeAs(
                "answers",
                from.name(),
                titles,
                ListFile.of(orders.ready(from, actor), each -> line(each, form, file, shell)));
    }

    private List<@Nullable Object> line(WorkOrders.Held held, OrderForm form, ListFile file, Shell shell) {
        var concern = held.concern();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(held.order().number());
        form.carried().forEach(each -> cells.add(held.order().carried().getOrDefault(each, "")));
        cells.add(result(concern, shell));
        cells.add(orders.result(concern));
        cells.add(file.at(held.order().ready()));
        cells.add(
                concern.lead() == null
                        ? ""
                        : organizations.organization(concern.lead()).called(shell.lang()));
        return cells;
    }

    private static String result(Concern concern, Shell shell) {
        Outcome outcome = concern.outcome() == null ? concern.proposedOutcome() : concern.outcome();
        return outcome == null ? "" : shell.say("concerns.outcome." + outcome);
    }

    /** The table has gone back: what was on it is answered. */
    @PostMapping("/answers/{source:[0-9a-f-]{36}}")
    String answered(
            @PathVariable UUID source,
            @RequestParam(required = false) @Nullable List<UUID> order,
            Actor actor,
            Shell shell) {
        OrderSource from = sources.source(source, actor);
        orders.answerAll(from, order == null ? List.of() : order, actor);
        return "redirect:" + shell.to("/work/orders");
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        private static final int AFTER_GLANCES = 25;

        @Bean
        NavItem ordersEntry() {
            return new NavItem(AFTER_GLANCES, "workorders.nav", "/work/orders", Right.ASSIGN);
        }
    }

    static OrganizationId desk(String id) {
        try {
            return new OrganizationId(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            throw new BadInput("desk", "workorders.desk-missing");
        }
    }
}
