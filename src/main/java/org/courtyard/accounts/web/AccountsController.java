package org.courtyard.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.NewAccount;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All accounts, for the administrator. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/accounts")
@MayCall(Who.ADMINISTRATOR)
class AccountsController {

    private static final int PER_PAGE = 50;
    private static final int AT_ONCE = 200;

    private final Accounts accounts;

    AccountsController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String cursor,
            Actor actor,
            Model model) {
        var found = accounts.list(text, cursor, PER_PAGE + 1, actor);
        var shown = found.subList(0, Math.min(PER_PAGE, found.size()));
        var after = found.size() > PER_PAGE ? shown.getLast().name() : null;
        model.addAttribute("page", new AccountsPage(text, shown, after));
        return "accounts/accounts";
    }

    @GetMapping("/list.{format:csv|xlsx}")
    void file(@RequestParam(defaultValue = "") String text, Actor actor, Shell shell, ListFile file)
            throws IOException {
        ListFile.Rows rows = ListFile.paged(
                (String after) -> {
                    var some = accounts.list(text, after == null ? "" : after, AT_ONCE, actor);
                    return new ListFile.Page<>(
                            some, some.size() < AT_ONCE ? null : some.getLast().name());
                },
                (List<Account> some) -> some.stream()
                        .map(each -> Arrays.<@Nullable Object>asList(
                                each.displayName(),
                                each.name(),
                                each.open() ? shell.say("accounts.open") : shell.say("accounts.closed")))
                        .toList());
        file.write(
                "accounts",
                shell.say("accounts.nav"),
                Stream.of("accounts.display-name", "accounts.name", "accounts.column.state"),
                rows);
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("page", new SetupPage("", "", List.of()));
        return "accounts/new";
    }

    @PostMapping("/new")
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String password,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        try {
            var wanted = new NewAccount(name, displayName, shell.lang().segment(), password);
            var account = accounts.create(wanted, actor);
            return "redirect:" + shell.to("/admin/accounts/" + account.id());
        } catch (BadInput bad) {
            response.setStatus(bad.status());
            model.addAttribute("page", new SetupPage(name, displayName, Faults.of(bad, shell)));
            return "accounts/new";
        }
    }
}
