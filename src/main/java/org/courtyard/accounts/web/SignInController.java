package org.courtyard.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.courtyard.accounts.Accounts;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.TooMuch;
import org.courtyard.platform.web.security.Sessions;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
@MayCall(Who.ANYONE)
class SignInController {

    private final Accounts accounts;
    private final Entrance entrance;
    private final Sessions sessions;

    SignInController(Accounts accounts, Entrance entrance, Sessions sessions) {
        this.accounts = accounts;
        this.entrance = entrance;
        this.sessions = sessions;
    }

    @GetMapping("/{lang:zh|en}/sign-in")
    String form(@RequestParam(required = false) @Nullable String next, Model model) {
        return entrance.form("", next, List.of(), model);
    }

    @PostMapping("/{lang:zh|en}/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var account = accounts.signIn(name, password, request.getRemoteAddr());
            return entrance.enter(account, next, shell.lang(), request);
        } catch (BadInput | TooMuch problem) {
            return entrance.refuse(name, next, problem, "password", shell, model, response);
        }
    }

    @PostMapping("/{lang:zh|en}/sign-out")
    String signOut(Lang lang, HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/" + lang.segment();
    }
}
