package org.courtyard.notices.web;

import jakarta.servlet.http.HttpServletResponse;
import org.courtyard.notices.NoticeGroup;
import org.courtyard.notices.Wish;
import org.courtyard.notices.Wishes;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.Gone;
import org.courtyard.platform.web.view.Shell;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What links in mails lead to, without signing in: proving an address, hearing less. Opening one changes nothing, as programs
 * that look through mails open all of them; a mailbox may post for its owner (RFC 8058).
 */
@Controller
@RequestMapping("/{lang:zh|en}/hear/{token}")
@MayCall(MayCall.Who.LINK_HOLDER)
class HearController {

    private final Wishes wishes;

    HearController(Wishes wishes) {
        this.wishes = wishes;
    }

    @GetMapping
    String ask(@PathVariable String token, Shell shell, Model model, HttpServletResponse response) {
        personal(response);
        var linked = wishes.linked(token).orElseThrow(() -> new Gone("notices.wishes.link-gone"));
        var group = linked.group();
        var page = group == null
                ? new HearPage(
                        shell.say("notices.wishes.proof.title"),
                        shell.say("notices.wishes.proof.what", linked.wish().mail()),
                        shell.path(),
                        shell.say("notices.wishes.proof.yes"))
                : new HearPage(
                        shell.say("notices.wishes.fewer.title"),
                        how(group, linked.wish(), shell),
                        shell.path(),
                        linked.wish().mails().get(group) == Wish.Mails.NEVER
                                ? null
                                : shell.say("notices.wishes.fewer.yes."
                                        + linked.wish().mails().get(group)));
        model.addAttribute("page", page);
        return "notices/hear";
    }

    @PostMapping
    String follow(@PathVariable String token, Shell shell, Model model, HttpServletResponse response) {
        personal(response);
        var done = wishes.follow(token);
        var group = done.group();
        var page = group == null
                ? new HearPage(shell.say("notices.wishes.proof.done"), "", shell.path(), null)
                : new HearPage(
                        shell.say("notices.wishes.fewer.done"), how(group, done.wish(), shell), shell.path(), null);
        model.addAttribute("page", page);
        return "notices/hear";
    }

    private static String how(NoticeGroup group, Wish wish, Shell shell) {
        return shell.say("notices.wishes.now." + wish.mails().get(group), shell.say("notices.wishes.group." + group));
    }

    private static void personal(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
