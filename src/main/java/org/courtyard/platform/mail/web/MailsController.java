package org.courtyard.platform.mail.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.mail.Fault;
import org.courtyard.platform.mail.Mail;
import org.courtyard.platform.mail.Outbox;
import org.courtyard.platform.text.Masking;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.NavItem;
import org.courtyard.platform.web.view.PagePosition;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's outbox. */
@Controller
@MayCall(MayCall.Who.ADMINISTRATOR)
class MailsController {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 200;

    private final Outbox outbox;

    MailsController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/{lang:zh|en}/admin/mails")
    String mails(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) Mail.@Nullable State state,
            Actor actor,
            Shell shell,
            Model model) {
        var from = PagePosition.read(cursor);
        var found =
                outbox.list(from == null ? null : from.at(), from == null ? null : from.id(), state, PAGE + 1, actor);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE
                ? PagePosition.cursor(
                        shown.getLast().createdAt(), shown.getLast().id())
                : null;
        model.addAttribute(
                "page",
                new MailsPage(
                        kept(shell),
                        states(state, shell),
                        outbox.givenUp(actor),
                        shown.stream().map(each -> line(each, shell)).toList(),
                        next,
                        cursor == null));
        return "mail/mails";
    }

    /** Without the texts, whose links let in, and with the addresses hidden: the file leaves this house. */
    @GetMapping("/{lang:zh|en}/admin/mails.{format:csv|xlsx}")
    void file(@RequestParam(required = false) Mail.@Nullable State state, Actor actor, Shell shell, ListFile file)
            throws IOException {
        ListFile.Rows rows = ListFile.paged(
                (Mail after) -> {
                    var some = outbox.list(
                            after == null ? null : after.createdAt(),
                            after == null ? null : after.id(),
                            state,
                            AT_ONCE,
                            actor);
                    return new ListFile.Page<>(some, some.size() < AT_ONCE ? null : some.getLast());
                },
                (List<Mail> some) -> some.stream()
                        .map(mail -> Arrays.<@Nullable Object>asList(
                                file.at(mail.createdAt()),
                                Masking.mask(mail.to()),
                                mail.channel() == Mail.Channel.SMS
                                        ? shell.say("mail.sms", mail.parts())
                                        : mail.subject(),
                                state(mail, shell)))
                        .toList());
        file.write(
                "mails",
                shell.say("mail.nav"),
                Stream.of("made", "to", "subject", "state").map(each -> "mail.column." + each),
                rows);
    }

    /** What was given up is tried again. @param id null: all of it */
    @PostMapping("/{lang:zh|en}/admin/mails/again")
    String again(@RequestParam(required = false) @Nullable UUID id, Actor actor, Shell shell) {
        outbox.again(id, actor);
        return "redirect:" + shell.to("/admin/mails");
    }

    private List<String> kept(Shell shell) {
        return Stream.of(Mail.Channel.values())
                .filter(each -> !outbox.sends(each))
                .map(each -> shell.say("mail.kept." + each))
                .toList();
    }

    private static List<Choice> states(Mail.@Nullable State chosen, Shell shell) {
        return Stream.of(Mail.State.values())
                .map(each -> Choice.of(each.name(), shell.say("mail.states." + each), each == chosen))
                .toList();
    }

    private static MailsPage.Line line(Mail mail, Shell shell) {
        var sms = mail.channel() == Mail.Channel.SMS;
        return new MailsPage.Line(
                mail.id(),
                sms ? "device-mobile" : "mail",
                Masking.mask(mail.to()),
                mail.to(),
                sms ? shell.say("mail.sms", mail.parts()) : mail.subject(),
                shell.moments().at(mail.createdAt()),
                state(mail, shell),
                mail.text(),
                mail.givenUp());
    }

    private static String state(Mail mail, Shell shell) {
        if (mail.sentAt() != null) {
            return shell.say("mail.state.sent", shell.moments().at(mail.sentAt()));
        }
        if (mail.lastError() == null) {
            return shell.say("mail.state.waiting");
        }
        var why = Fault.named(mail.lastError())
                .map(each -> shell.say("mail.fault." + each))
                .orElse(mail.lastError());
        var next = mail.nextTryAt();
        return next == null
                ? shell.say("mail.state.given-up", mail.tries(), why)
                : shell.say(
                        "mail.state.again", mail.tries(), why, shell.moments().at(next));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        private static final int LAST = 910;

        @Bean
        NavItem mailsEntry() {
            return new NavItem(LAST, "mail.nav", "/admin/mails", Right.SEE_OPERATIONS);
        }
    }
}
