package org.courtyard.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.elsewhere.ProviderLink;
import org.courtyard.accounts.elsewhere.SignInElsewhere;
import org.courtyard.accounts.passkeys.Passkey;
import org.courtyard.accounts.passkeys.Passkeys;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.security.Sessions;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** How one signs in oneself: passkeys are made, named and removed here. */
@Controller
@RequestMapping("/{lang:zh|en}/account/sign-in")
@MayCall(Who.MEMBER)
class WaysController {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final SignInElsewhere elsewhere;
    private final HandOver handOver;
    private final Sessions sessions;

    WaysController(
            Accounts accounts, Passkeys passkeys, SignInElsewhere elsewhere, HandOver handOver, Sessions sessions) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.elsewhere = elsewhere;
        this.handOver = handOver;
        this.sessions = sessions;
    }

    @GetMapping
    String show(Actor.Member me, Shell shell, Model model, HttpServletRequest request) {
        var label = BrowserName.of(request.getHeader("User-Agent"), shell);
        return page(label, List.of(), me, shell, model, request);
    }

    /** Asked by the page's script just before the device is. */
    @PostMapping(path = "/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(Actor.Member me, HttpServletRequest request) {
        checkFresh(request);
        return passkeys.begin(id(me));
    }

    @PostMapping("/passkeys")
    String add(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String answer,
            Actor.Member me,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            checkFresh(request);
            passkeys.add(id(me), label, answer);
            return "redirect:" + shell.to("/account/sign-in");
        } catch (Problem problem) {
            response.setStatus(problem.status());
            return page(label, Faults.of(problem, "answer", shell), me, shell, model, request);
        }
    }

    @PostMapping("/passkeys/{key}/remove")
    String remove(
            @PathVariable UUID key,
            Actor.Member me,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            checkFresh(request);
            passkeys.remove(key, id(me));
            return "redirect:" + shell.to("/account/sign-in");
        } catch (Refused refused) {
            response.setStatus(refused.status());
            return page("", Faults.of(refused, "answer", shell), me, shell, model, request);
        }
    }

    /** On the way to the provider; it sends the browser back to where people sign in. */
    @PostMapping("/provider")
    String link(Actor.Member me, Shell shell, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            checkFresh(request);
            return handOver.to(me.account(), "", shell, model, request, response);
        } catch (Refused refused) {
            response.setStatus(refused.status());
            return page("", Faults.of(refused, "answer", shell), me, shell, model, request);
        }
    }

    @PostMapping("/provider/remove")
    String unlink(Actor.Member me, Shell shell, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            checkFresh(request);
            elsewhere.unlink(id(me));
            return "redirect:" + shell.to("/account/sign-in");
        } catch (Refused refused) {
            response.setStatus(refused.status());
            return page("", Faults.of(refused, "answer", shell), me, shell, model, request);
        }
    }

    private void checkFresh(HttpServletRequest request) {
        if (!sessions.fresh(request)) {
            throw new Refused("accounts.sign-in-again");
        }
    }

    private String page(
            String label, List<Wrong> wrongs, Actor.Member me, Shell shell, Model model, HttpServletRequest request) {
        model.addAttribute(
                "page",
                new WaysPage(
                        accounts.hasPassword(id(me)),
                        sessions.fresh(request),
                        passkeys.of(id(me)).stream().map(key -> row(key, shell)).toList(),
                        passkeys.refused().orElse(null),
                        label,
                        elsewhere.offered(),
                        elsewhere.of(id(me)).stream()
                                .map(link -> link(link, shell))
                                .toList(),
                        wrongs));
        return "accounts/ways";
    }

    private static String link(ProviderLink link, Shell shell) {
        var since = shell.say("accounts.passkey-since", shell.moments().at(link.createdAt()));
        var last = link.lastUsedAt();
        return last == null
                ? since
                : since + " · "
                        + shell.say("accounts.passkey-used", shell.moments().at(last));
    }

    private static WaysPage.Key row(Passkey key, Shell shell) {
        var last = key.lastUsedAt();
        var meta = new ArrayList<String>();
        meta.add(shell.say("accounts.passkey-since", shell.moments().at(key.createdAt())));
        meta.add(
                last == null
                        ? shell.say("accounts.passkey-not-used")
                        : shell.say("accounts.passkey-used", shell.moments().at(last)));
        if (key.synced()) {
            meta.add(shell.say("accounts.passkey-synced"));
        }
        return new WaysPage.Key(key.id(), key.label(), String.join(" · ", meta));
    }

    private static AccountId id(Actor.Member me) {
        return new AccountId(me.account());
    }
}
