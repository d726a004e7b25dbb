package org.courtyard.concerns.web.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Merges;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Joining a concern into another: choose which, look at both, say why. */
@Controller
@MayCall(MayCall.Who.STAFF)
class MergeController {

    private final Concerns concerns;
    private final Merges merges;
    private final MergePages pages;

    MergeController(Concerns concerns, Merges merges, MergePages pages) {
        this.concerns = concerns;
        this.merges = merges;
        this.pages = pages;
    }

    /** @param into the one chosen; null: choose one */
    @GetMapping("/{lang:zh|en}/work/concerns/{id}/moves/merge")
    String choose(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID into,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            Shell shell,
            Model model) {
        var concern = concern(id, actor);
        model.addAttribute(
                "page",
                into == null
                        ? pages.choose(concern, text.strip(), actor, shell)
                        : pages.both(concern, concern(into, actor), "", List.of(), null, actor, shell));
        return "concerns/staff/merge";
    }

    @PostMapping("/{lang:zh|en}/work/concerns/{id}/moves/merge")
    String merge(
            @PathVariable UUID id,
            @RequestParam UUID into,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var concern = concern(id, actor);
        List<Wrong> wrongs = List.of();
        String refusal = null;
        try {
            merges.merge(concern.id(), new ConcernId(into), text, actor, version);
            return "redirect:" + ConcernPages.address(concern, shell);
        } catch (BadInput wrong) {
            wrongs = MoveController.wrongs(wrong, shell);
            response.setStatus(wrong.status());
        } catch (Conflict | Stale meanwhile) {
            refusal = shell.say(((Problem) meanwhile).key(), ((Problem) meanwhile).args());
            response.setStatus(((Problem) meanwhile).status());
        }
        model.addAttribute(
                "page", pages.both(concern(id, actor), concern(into, actor), text, wrongs, refusal, actor, shell));
        return "concerns/staff/merge";
    }

    private Concern concern(UUID id, Actor actor) {
        return concerns.concern(new ConcernId(id), actor);
    }
}
