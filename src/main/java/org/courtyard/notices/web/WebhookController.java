package org.courtyard.notices.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.notices.webhooks.Delivery;
import org.courtyard.notices.webhooks.Webhook;
import org.courtyard.notices.webhooks.Webhooks;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.PagePosition;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One webhook: what it was sent, trying it, resting, sending again, the end. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/webhooks/{id:[0-9a-f-]{36}}")
@MayCall(MayCall.Who.ADMINISTRATOR)
class WebhookController {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 200;

    private final Webhooks webhooks;
    private final Places places;

    WebhookController(Webhooks webhooks, Places places) {
        this.webhooks = webhooks;
        this.places = places;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = "given-up", defaultValue = "false") boolean onlyGivenUp,
            Actor actor,
            Shell shell,
            Model model) {
        var webhook = webhooks.webhook(id, actor);
        var from = PagePosition.read(cursor);
        var found = webhooks.deliveries(
                id, onlyGivenUp, from == null ? null : from.at(), from == null ? null : from.id(), PAGE + 1, actor);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE
                ? PagePosition.cursor(
                        shown.getLast().createdAt(), shown.getLast().id())
                : null;
        var paused = webhook.paused();
        model.addAttribute(
                "page",
                new WebhookPage(
                        id,
                        webhook.address(),
                        facts(webhook, shell),
                        paused == null
                                ? null
                                : shell.say(
                                        "notices.webhooks.paused-since." + paused.reason(),
                                        shell.moments().at(paused.since())),
                        webhooks.givenUp(actor).getOrDefault(id, 0),
                        onlyGivenUp,
                        shown.stream().map(each -> line(each, shell)).toList(),
                        next,
                        cursor == null));
        return "notices/webhook";
    }

    /** What was sent, without the bodies and the answers. */
    @GetMapping("/messages.{format:csv|xlsx}")
    void file(
            @PathVariable UUID id,
            @RequestParam(name = "given-up", defaultValue = "false") boolean onlyGivenUp,
            Actor actor,
            Shell shell,
            ListFile file)
            throws IOException {
        webhooks.webhook(id, actor);
        ListFile.Rows rows = ListFile.paged(
                (Delivery after) -> {
                    var some = webhooks.deliveries(
                            id,
                            onlyGivenUp,
                            after == null ? null : after.createdAt(),
                            after == null ? null : after.id(),
                            AT_ONCE,
                            actor);
                    return new ListFile.Page<>(some, some.size() < AT_ONCE ? null : some.getLast());
                },
                (List<Delivery> some) -> some.stream()
                        .map(each -> Arrays.<@Nullable Object>asList(
                                each.id(),
                                each.type(),
                                file.at(each.createdAt()),
                                file.at(each.sentAt()),
                                each.tries(),
                                each.status(),
                                state(each, shell)))
                        .toList());
        file.write(
                "messages",
                shell.say("notices.webhooks.messages"),
                Stream.of("id", "type", "at", "sent", "tries", "status", "state")
                        .map(each -> "notices.column." + each),
                rows);
    }

    @PostMapping("/test")
    String test(@PathVariable UUID id, Actor actor, Shell shell) {
        webhooks.test(id, actor);
        return back(id, shell);
    }

    @PostMapping("/pause")
    String pause(@PathVariable UUID id, Actor actor, Shell shell) {
        webhooks.pause(id, actor);
        return back(id, shell);
    }

    @PostMapping("/resume")
    String resume(@PathVariable UUID id, Actor actor, Shell shell) {
        webhooks.resume(id, actor);
        return back(id, shell);
    }

    @PostMapping("/again")
    String again(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID message, Actor actor, Shell shell) {
        webhooks.sendAgain(id, message, actor);
        return back(id, shell);
    }

    @PostMapping("/delete")
    String delete(@PathVariable UUID id, Actor actor, Shell shell) {
        webhooks.delete(id, actor);
        return "redirect:" + shell.to("/admin/webhooks");
    }

    private static String back(UUID id, Shell shell) {
        return "redirect:" + shell.to("/admin/webhooks/" + id);
    }

    private List<Fact> facts(Webhook webhook, Shell shell) {
        var found = places.placesByIds(List.of(webhook.place()));
        return List.of(
                new Fact(shell.say("notices.webhooks.place"), WebhooksController.name(found, webhook.place(), shell)),
                new Fact(shell.say("notices.webhooks.events"), WebhooksController.events(webhook, shell)),
                new Fact(shell.say("notices.webhooks.since"), shell.moments().at(webhook.madeAt())));
    }

    private static WebhookPage.Line line(Delivery message, Shell shell) {
        var answer = message.answer();
        return new WebhookPage.Line(
                message.id(),
                message.type(),
                shell.moments().at(message.createdAt()),
                state(message, shell),
                message.body(),
                answer == null || answer.isBlank() ? null : answer,
                message.givenUp());
    }

    private static String state(Delivery message, Shell shell) {
        var moments = shell.moments();
        var came = came(message, shell);
        var next = message.nextTryAt();
        if (message.sentAt() != null) {
            return shell.say("notices.webhooks.state.sent", moments.at(message.sentAt()), came);
        }
        if (next == null) {
            return shell.say("notices.webhooks.state.given-up", message.tries(), came);
        }
        return came.isEmpty() || message.tries() == 0
                ? shell.say("notices.webhooks.state.waiting")
                : shell.say("notices.webhooks.state.again", message.tries(), came, moments.at(next));
    }

    /** What the last try brought, in a word. */
    private static String came(Delivery message, Shell shell) {
        if (message.failure() != null) {
            return shell.say("notices.webhooks.failure." + message.failure());
        }
        return message.status() == null
                ? ""
                : shell.say("notices.webhooks.answered", message.status().toString());
    }
}
