package org.courtyard.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.courtyard.accounts.Accounts;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.TooMuch;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.security.Sessions;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
    private final Sessions sessions;

    SignInController(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/{lang:zh|en}/sign-in")
    String form(@RequestParam(required = false) @Nullable String next, Model model) {
        model.addAttribute("page", new SignInPage("", Next.of(next), List.of()));
        return "accounts/sign-in";
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
            sessions.begin(request, account.id().value());
            boolean staff = accounts.actor(account.id()).map(Actor::staff).orElse(false);
            return "redirect:" + Next.orElse(next, shell.lang(), staff);
        } catch (BadInput | TooMuch problem) {
            refuse(problem, response);
            var wrongs = Faults.of(problem, "password", shell);
            model.addAttribute("page", new SignInPage(name, Next.of(next), wrongs));
            return "accounts/sign-in";
        }
    }

    @PostMapping("/{lang:zh|en}/sign-out")
    String signOut(Lang lang, HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/" + lang.segment();
    }

    private static void refuse(Problem problem, HttpServletResponse response) {
        response.setStatus(problem.status());
        if (problem instanceof TooMuch tooMuch) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Math.max(1, tooMuch.retryAfter().toSeconds())));
        }
    }
}
