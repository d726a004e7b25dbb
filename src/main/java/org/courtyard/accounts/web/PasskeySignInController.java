package org.courtyard.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtyard.accounts.passkeys.Passkeys;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signing in with a passkey: the page's script asks what the device shall sign, then sends the form. */
@Controller
@RequestMapping("/{lang:zh|en}/sign-in/passkey")
@MayCall(Who.ANYONE)
class PasskeySignInController {

    private final Passkeys passkeys;
    private final Entrance entrance;

    PasskeySignInController(Passkeys passkeys, Entrance entrance) {
        this.passkeys = passkeys;
        this.entrance = entrance;
    }

    @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(HttpServletRequest request) {
        return passkeys.ask(request.getRemoteAddr());
    }

    @PostMapping
    String signIn(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable String next,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var account = passkeys.signIn(answer, request.getRemoteAddr());
            return entrance.enter(account, next, shell.lang(), request);
        } catch (Problem problem) {
            return entrance.refuse("", next, problem, "answer", shell, model, response);
        }
    }
}
