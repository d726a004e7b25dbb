package org.courtyard.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.Grants;
import org.courtyard.accounts.Held;
import org.courtyard.accounts.Tokens;
import org.courtyard.accounts.elsewhere.SignInElsewhere;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.access.Role;
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

/** One account, for the administrator: what it may do where, a new password, the end. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/accounts/{id:[0-9a-f-]{36}}")
@MayCall(Who.ADMINISTRATOR)
class HoldingController {

    private final Accounts accounts;
    private final Grants grants;
    private final Places places;
    private final SignInElsewhere elsewhere;
    private final Tokens tokens;
    private final Sessions sessions;

    HoldingController(
            Accounts accounts,
            Grants grants,
            Places places,
            SignInElsewhere elsewhere,
            Tokens tokens,
            Sessions sessions) {
        this.accounts = accounts;
        this.grants = grants;
        this.places = places;
        this.elsewhere = elsewhere;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @GetMapping
    String show(@PathVariable UUID id, Shell shell, Model model) {
        return page(new AccountId(id), "", List.of(), shell, model);
    }

    @PostMapping("/grants")
    String grant(
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String place,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        try {
            grants.grantDirectly(new AccountId(id), role, placeOf(place), actor);
            return "redirect:" + shell.to("/admin/accounts/" + id);
        } catch (BadInput bad) {
            response.setStatus(bad.status());
            return page(new AccountId(id), place, Faults.of(bad, shell), shell, model);
        }
    }

    @PostMapping("/grants/{grant}/end")
    String end(@PathVariable UUID id, @PathVariable UUID grant, Actor actor, Shell shell) {
        grants.end(grant, actor);
        return "redirect:" + shell.to("/admin/accounts/" + id);
    }

    @PostMapping("/password")
    String password(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String password,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        try {
            accounts.resetPassword(new AccountId(id), password, actor);
            sessions.endAll(id);
            return "redirect:" + shell.to("/admin/accounts/" + id);
        } catch (BadInput bad) {
            response.setStatus(bad.status());
            return page(new AccountId(id), "", Faults.of(bad, shell), shell, model);
        }
    }

    @PostMapping("/invite")
    String invite(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String email,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        try {
            elsewhere.invite(new AccountId(id), email, actor);
            return "redirect:" + shell.to("/admin/accounts/" + id);
        } catch (BadInput bad) {
            response.setStatus(bad.status());
            return page(new AccountId(id), "", Faults.of(bad, shell), shell, model);
        }
    }

    @PostMapping("/tokens/{token}/revoke")
    String revoke(@PathVariable UUID id, @PathVariable UUID token, Actor actor, Shell shell) {
        tokens.revoke(token, new AccountId(id), actor);
        return "redirect:" + shell.to("/admin/accounts/" + id);
    }

    @PostMapping("/close")
    String close(@PathVariable UUID id, Actor actor, Shell shell) {
        accounts.close(new AccountId(id), actor);
        sessions.endAll(id);
        return "redirect:" + shell.to("/admin/accounts/" + id);
    }

    private @Nullable PlaceId placeOf(String text) {
        return text.isBlank()
                ? null
                : places.byNameOrCode(text)
                        .orElseThrow(() -> new BadInput("place", "accounts.place-unknown", text))
                        .id();
    }

    private String page(AccountId id, String place, List<Wrong> wrongs, Shell shell, Model model) {
        var held = grants.of(id);
        var found = places.placesByIds(held.stream()
                .map(each -> each.grant().place())
                .filter(Objects::nonNull)
                .map(PlaceId::new)
                .distinct()
                .toList());
        var holdings = held.stream()
                .map(each -> new HoldingPage.Holding(
                        each.id(),
                        roleName(shell, each.grant().role()),
                        where(each, found, shell),
                        each.grant().post() != null))
                .toList();
        var roles = Arrays.stream(Role.values())
                .map(role -> Choice.of(role.name(), roleName(shell, role), false))
                .toList();
        model.addAttribute(
                "page",
                new HoldingPage(
                        accounts.account(id), holdings, roles, place, tokens.of(id), invitation(id, shell), wrongs));
        return "accounts/holding";
    }

    private static String where(Held held, java.util.Map<PlaceId, org.courtyard.places.Place> found, Shell shell) {
        var id = held.grant().place();
        if (id == null) {
            return shell.say("accounts.everywhere");
        }
        var place = found.get(new PlaceId(id));
        return place == null ? id.toString() : place.name();
    }

    private HoldingPage.@Nullable Invitation invitation(AccountId id, Shell shell) {
        return elsewhere.offered()
                ? new HoldingPage.Invitation(
                        !elsewhere.of(id).isEmpty(),
                        elsewhere
                                .invitedUntil(id)
                                .map(until -> shell.moments().at(until))
                                .orElse(null))
                : null;
    }

    private static String roleName(Shell shell, Role role) {
        return shell.say("accounts.role." + role.name().toLowerCase(java.util.Locale.ROOT));
    }
}
