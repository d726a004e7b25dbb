package org.courtyard.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.elsewhere.SignInElsewhere;
import org.courtyard.accounts.passkeys.Passkeys;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.TooMuch;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.security.Sessions;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all ways of signing in end with: the session and where to go on, or the page again with what was wrong. */
@Component
class Entrance {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final SignInElsewhere elsewhere;
    private final Sessions sessions;

    Entrance(Accounts accounts, Passkeys passkeys, SignInElsewhere elsewhere, Sessions sessions) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.elsewhere = elsewhere;
        this.sessions = sessions;
    }

    String form(String name, @Nullable String next, List<Wrong> wrongs, Model model) {
        boolean keys = passkeys.refused().isEmpty();
        model.addAttribute(
                "page", new SignInPage(name, Next.of(next), keys, elsewhere.offered(), elsewhere.reachable(), wrongs));
        return "accounts/sign-in";
    }

    String enter(Account account, @Nullable String next, Lang lang, HttpServletRequest request) {
        sessions.begin(request, account.id().value());
        boolean staff = accounts.actor(account.id()).map(Actor::staff).orElse(false);
        return "redirect:" + Next.orElse(next, lang, staff);
    }

    String refuse(
            String name,
            @Nullable String next,
            Problem problem,
            String field,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        response.setStatus(problem.status());
        if (problem instanceof TooMuch tooMuch) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Math.max(1, tooMuch.retryAfter().toSeconds())));
        }
        return form(name, next, Faults.of(problem, field, shell), model);
    }
}
