package org.courtyard.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.Tokens;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.security.Sessions;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own account: language, password, tokens, where signed in. */
@Controller
@RequestMapping("/{lang:zh|en}/account")
@MayCall(Who.MEMBER)
class AccountController {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Sessions sessions;

    AccountController(Accounts accounts, Tokens tokens, Sessions sessions) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "false") boolean changed,
            Actor.Member me,
            Shell shell,
            Model model,
            HttpServletRequest request) {
        return page(new Shown(null, "", changed, List.of()), me, shell, model, request);
    }

    @PostMapping("/language")
    String language(@RequestParam String language, Actor.Member me) {
        accounts.changeLanguage(id(me), language);
        return "redirect:/" + language + "/account";
    }

    @PostMapping("/password")
    String password(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Actor.Member me,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            accounts.changePassword(id(me), current, password, request.getRemoteAddr());
        } catch (BadInput bad) {
            response.setStatus(bad.status());
            return page(new Shown(null, "", false, Faults.of(bad, shell)), me, shell, model, request);
        }
        sessions.endOthers(me.account(), request);
        return "redirect:" + shell.to("/account?changed=true");
    }

    @PostMapping("/tokens")
    String issue(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "90") int days,
            Actor.Member me,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var issued = tokens.issue(id(me), label, days);
            // no redirect: the secret is in this answer and nowhere else
            return page(new Shown(issued.secret(), "", false, List.of()), me, shell, model, request);
        } catch (BadInput bad) {
            response.setStatus(bad.status());
            return page(new Shown(null, label, false, Faults.of(bad, shell)), me, shell, model, request);
        }
    }

    @PostMapping("/tokens/{token}/revoke")
    String revoke(@PathVariable UUID token, Actor.Member me, Lang lang) {
        tokens.revoke(token, id(me));
        return "redirect:/" + lang.segment() + "/account#tokens";
    }

    @PostMapping("/sessions/end")
    String endOthers(Actor.Member me, Lang lang, HttpServletRequest request) {
        sessions.endOthers(me.account(), request);
        return "redirect:/" + lang.segment() + "/account#places";
    }

    private record Shown(@Nullable String secret, String label, boolean changed, List<Wrong> wrongs) {}

    private String page(Shown shown, Actor.Member me, Shell shell, Model model, HttpServletRequest request) {
        var account = accounts.account(id(me));
        var languages = List.of(Lang.values()).stream()
                .map(lang -> Choice.of(
                        lang.segment(),
                        shell.texts().say(lang, "layout.language"),
                        lang.segment().equals(account.language())))
                .toList();
        model.addAttribute(
                "page",
                new AccountPage(
                        account,
                        languages,
                        tokens.of(account.id()),
                        places(me, shell, request),
                        shown.secret(),
                        shown.label(),
                        shown.changed(),
                        shown.wrongs()));
        return "accounts/account";
    }

    private List<AccountPage.Place> places(Actor.Member me, Shell shell, HttpServletRequest request) {
        return sessions.of(me.account(), request).stream()
                .map(place -> new AccountPage.Place(
                        BrowserName.of(place.browser(), shell), shell.moments().at(place.lastUsed()), place.here()))
                .toList();
    }

    private static AccountId id(Actor.Member me) {
        return new AccountId(me.account());
    }
}
