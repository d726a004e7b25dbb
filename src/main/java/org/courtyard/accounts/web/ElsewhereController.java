package org.courtyard.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.courtyard.accounts.elsewhere.SignInElsewhere;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by the provider: the way there, and the address it sends the browser back to. */
@Controller
@RequestMapping("/{lang:zh|en}/sign-in/provider")
@MayCall(Who.ANYONE)
class ElsewhereController {

    private final SignInElsewhere elsewhere;
    private final HandOver handOver;
    private final Entrance entrance;

    ElsewhereController(SignInElsewhere elsewhere, HandOver handOver, Entrance entrance) {
        this.elsewhere = elsewhere;
        this.handOver = handOver;
        this.entrance = entrance;
    }

    @PostMapping
    String there(
            @RequestParam(required = false) @Nullable String next,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        offered();
        try {
            return handOver.to(null, Next.of(next), shell, model, request, response);
        } catch (Problem problem) {
            return entrance.refuse("", next, problem, "provider", shell, model, response);
        }
    }

    @GetMapping
    String back(
            @RequestParam Map<String, String> answer,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        offered();
        var asked = HandOver.taken(request);
        try {
            var account = elsewhere.enter(asked, answer);
            if (asked != null && asked.link() != null) {
                return "redirect:/" + asked.lang() + "/account/sign-in";
            }
            return entrance.enter(account, asked == null ? "" : asked.next(), shell.lang(), request);
        } catch (Problem problem) {
            return entrance.refuse("", asked == null ? "" : asked.next(), problem, "provider", shell, model, response);
        }
    }

    private void offered() {
        if (!elsewhere.offered()) {
            throw new Missing("accounts.provider-none");
        }
    }
}
