package org.courtyard.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.courtyard.accounts.FirstAdministrator;
import org.courtyard.accounts.NewAccount;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.security.Sessions;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first administrator, by the link that the server printed. */
@Controller
@RequestMapping("/{lang:zh|en}/setup/{secret}")
@MayCall(Who.LINK_HOLDER)
class SetupController {

    private final FirstAdministrator first;
    private final Sessions sessions;

    SetupController(FirstAdministrator first, Sessions sessions) {
        this.first = first;
        this.sessions = sessions;
    }

    @GetMapping
    String form(@PathVariable String secret, Model model) {
        first.check(secret);
        model.addAttribute("page", new SetupPage("", "", List.of()));
        return "accounts/setup";
    }

    @PostMapping
    String create(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String password,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var wanted = new NewAccount(name, displayName, shell.lang().segment(), password);
            var account = first.create(secret, wanted);
            sessions.begin(request, account.id().value());
            return "redirect:" + shell.to("/admin/accounts");
        } catch (BadInput bad) {
            response.setStatus(bad.status());
            model.addAttribute("page", new SetupPage(name, displayName, Faults.of(bad, shell)));
            return "accounts/setup";
        }
    }
}
