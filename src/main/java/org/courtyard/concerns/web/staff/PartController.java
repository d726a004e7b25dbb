package org.courtyard.concerns.web.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.Calls;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.PartLinks;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.web.view.QrCode;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One helper's part: its link, the time on the spot, and what is said of the call. */
@Controller
@MayCall(MayCall.Who.STAFF)
class PartController {

    private final Concerns concerns;
    private final Calls calls;
    private final PartLinks links;
    private final PartPages pages;
    private final CourtyardSettings settings;

    PartController(Concerns concerns, Calls calls, PartLinks links, PartPages pages, CourtyardSettings settings) {
        this.concerns = concerns;
        this.calls = calls;
        this.links = links;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/{lang:zh|en}/work/concerns/{id}/parts/{part}")
    String show(@PathVariable UUID id, @PathVariable UUID part, Actor actor, Shell shell, Model model) {
        return page(concern(id, actor), part, PartPages.Typed.NOTHING, actor, shell, model);
    }

    /** Answers at once instead of redirecting: the secret is on no page that can be opened again. */
    @PostMapping("/{lang:zh|en}/work/concerns/{id}/parts/{part}/link")
    String give(
            @PathVariable UUID id,
            @PathVariable UUID part,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "0") int days,
            @RequestParam(defaultValue = "false") boolean photos,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var concern = concern(id, actor);
        try {
            var given = links.give(concern.id(), part, to, days, photos, actor);
            var path = shell.to("/p/" + given.secret());
            var address = base() + path;
            var shown = new PartPage.Given(
                    given.to(), shell.moments().dayOf(given.expires()), address, path + "/slip", QrCode.of(address));
            return page(concern, part, new PartPages.Typed("", List.of(), shown), actor, shell, model);
        } catch (BadInput wrong) {
            return again(concern, part, "", wrong, actor, shell, model, response);
        }
    }

    /** @param what revoke, meet, judge or reply */
    @PostMapping("/{lang:zh|en}/work/concerns/{id}/parts/{part}")
    String act(
            @PathVariable UUID id,
            @PathVariable UUID part,
            @RequestParam String what,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String justified,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var concern = concern(id, actor);
        try {
            switch (what) {
                case "revoke" -> links.revoke(concern.id(), part, actor);
                case "meet" -> calls.meet(concern.id(), part, moment(site), text.strip(), actor, null);
                case "judge" -> calls.judge(concern.id(), part, yes(justified), text.strip(), actor);
                case "reply" -> calls.reply(concern.id(), part, text.strip(), actor);
                default -> throw new Missing("concerns.hand-missing");
            }
            return "redirect:" + ConcernPages.address(concern, shell) + "/parts/" + part;
        } catch (BadInput wrong) {
            return again(concern, part, text, wrong, actor, shell, model, response);
        }
    }

    private String again(
            Concern concern,
            UUID part,
            String text,
            BadInput wrong,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        response.setStatus(wrong.status());
        var typed = new PartPages.Typed(text, MoveController.wrongs(wrong, shell), null);
        return page(concern, part, typed, actor, shell, model);
    }

    private String page(Concern concern, UUID part, PartPages.Typed typed, Actor actor, Shell shell, Model model) {
        model.addAttribute("page", pages.page(concern, part, typed, actor, shell));
        return "concerns/staff/part";
    }

    private static boolean yes(String justified) {
        return switch (justified) {
            case "YES" -> true;
            case "NO" -> false;
            default -> throw new BadInput("justified", "concerns.call.justified-missing");
        };
    }

    private @Nullable Instant moment(String typed) {
        try {
            return typed.isBlank()
                    ? null
                    : LocalDateTime.parse(typed.strip())
                            .atZone(settings.timeZone())
                            .toInstant();
        } catch (DateTimeException notATime) {
            throw new BadInput("site", "concerns.call.time-wrong");
        }
    }

    private String base() {
        var outside = settings.publicUrl();
        return outside == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : outside.toString();
    }

    private Concern concern(UUID id, Actor actor) {
        return concerns.concern(new ConcernId(id), actor);
    }
}
