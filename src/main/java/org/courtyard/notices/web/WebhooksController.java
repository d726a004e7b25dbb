package org.courtyard.notices.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.notices.webhooks.Webhook;
import org.courtyard.notices.webhooks.WebhookEvent;
import org.courtyard.notices.webhooks.Webhooks;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.NavItem;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All webhooks, and making one. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/webhooks")
@MayCall(MayCall.Who.ADMINISTRATOR)
class WebhooksController {

    private final Webhooks webhooks;
    private final Places places;

    WebhooksController(Webhooks webhooks, Places places) {
        this.webhooks = webhooks;
        this.places = places;
    }

    @GetMapping
    String all(Actor actor, Shell shell, Model model) {
        var all = webhooks.all(actor);
        var givenUp = webhooks.givenUp(actor);
        var found =
                places.placesByIds(all.stream().map(Webhook::place).distinct().toList());
        model.addAttribute(
                "page",
                new WebhooksPage(all.stream()
                        .map(each -> Row.of(
                                shell.to("/admin/webhooks/" + each.id()),
                                state(each, givenUp.getOrDefault(each.id(), 0), shell),
                                each.address(),
                                name(found, each.place(), shell)))
                        .toList()));
        return "notices/webhooks";
    }

    @GetMapping("/list.{format:csv|xlsx}")
    void file(Actor actor, Shell shell, ListFile file) throws IOException {
        var all = webhooks.all(actor);
        var givenUp = webhooks.givenUp(actor);
        var found =
                places.placesByIds(all.stream().map(Webhook::place).distinct().toList());
        file.write(
                "webhooks",
                shell.say("notices.webhooks.title"),
                Stream.of("address", "place", "events", "since", "state").map(each -> "notices.column." + each),
                ListFile.of(
                        all,
                        each -> Arrays.asList(
                                each.address(),
                                name(found, each.place(), shell),
                                events(each, shell),
                                file.at(each.madeAt()),
                                state(each, givenUp.getOrDefault(each.id(), 0), shell)
                                        .text())));
    }

    @GetMapping("/new")
    String form(Shell shell, Model model) {
        return form("", "", Set.of(WebhookEvent.values()), List.of(), shell, model);
    }

    @PostMapping
    String make(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable Set<WebhookEvent> events,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var chosen = events == null ? Set.<WebhookEvent>of() : events;
        try {
            // no redirect: the secret is in this answer and nowhere else
            var made = webhooks.make(address, placeOf(place).id(), chosen, actor);
            model.addAttribute(
                    "page",
                    new MadeWebhookPage(made.webhook().id(), made.webhook().address(), made.secret()));
            return "notices/webhook-made";
        } catch (BadInput bad) {
            response.setStatus(bad.status());
            return form(address, place, chosen, Faults.of(bad, shell), shell, model);
        }
    }

    private Place placeOf(String text) {
        var found = text.isBlank() ? Optional.<Place>empty() : places.byNameOrCode(text);
        return found.orElseThrow(() -> new BadInput("place", "notices.webhooks.place-unknown"));
    }

    private static String form(
            String address, String place, Set<WebhookEvent> chosen, List<Wrong> wrongs, Shell shell, Model model) {
        var events = Arrays.stream(WebhookEvent.values())
                .map(each -> new Choice(
                        each.name(), shell.say("notices.webhooks.event." + each), each.type(), chosen.contains(each)))
                .toList();
        model.addAttribute("page", new NewWebhookPage(address, place, events, wrongs));
        return "notices/webhook-new";
    }

    private static State state(Webhook webhook, int givenUp, Shell shell) {
        var paused = webhook.paused();
        if (paused != null) {
            return State.waiting(shell.say("notices.webhooks.paused." + paused.reason()));
        }
        return givenUp > 0
                ? State.late(shell.say("notices.webhooks.given-up", givenUp))
                : State.calm(shell.say("notices.webhooks.running"));
    }

    static String name(Map<PlaceId, Place> found, PlaceId id, Shell shell) {
        var place = found.get(id);
        return place == null ? id.toString() : place.called(shell.lang());
    }

    static String events(Webhook webhook, Shell shell) {
        return shell.texts()
                .list(
                        shell.lang(),
                        webhook.events().stream()
                                .sorted()
                                .map(each -> shell.say("notices.webhooks.event." + each))
                                .collect(Collectors.toList()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        private static final int AFTER_MAILS = 920;

        @Bean
        NavItem webhooksEntry() {
            return new NavItem(AFTER_MAILS, "notices.webhooks.nav", "/admin/webhooks", Right.MANAGE_WEBHOOKS);
        }
    }
}
