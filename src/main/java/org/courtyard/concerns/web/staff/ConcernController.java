package org.courtyard.concerns.web.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Presence;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A concern for those who handle it: the page, all its moves, a sheet to print, how to reach the reporter. */
@Controller
@MayCall(MayCall.Who.STAFF)
class ConcernController {

    private final Concerns concerns;
    private final ConcernPages pages;
    private final MovePages moves;
    private final ContactPages contacts;
    private final Presence presence;

    ConcernController(
            Concerns concerns, ConcernPages pages, MovePages moves, ContactPages contacts, Presence presence) {
        this.presence = presence;
        this.concerns = concerns;
        this.pages = pages;
        this.moves = moves;
        this.contacts = contacts;
    }

    @GetMapping("/{lang:zh|en}/work/concerns/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(name = "public", defaultValue = "") String publicOnly,
            Actor actor,
            Shell shell,
            Model model) {
        var concern = concern(id, actor);
        model.addAttribute("page", pages.page(concern, !publicOnly.isEmpty(), actor, shell));
        present(concern, presence, actor, shell, model);
        return "concerns/staff/concern";
    }

    /** Somebody else has it open; asked again while the page stays open. */
    @GetMapping("/{lang:zh|en}/work/concerns/{id}/presence")
    String presence(@PathVariable UUID id, Actor actor, Shell shell, Model model) {
        present(concern(id, actor), presence, actor, shell, model);
        return "concerns/staff/presence";
    }

    static void present(Concern concern, Presence presence, Actor actor, Shell shell, Model model) {
        model.addAttribute("presence", shell.to("/work/concerns/" + concern.id() + "/presence"));
        model.addAttribute("present", presence.here(concern.id(), actor));
    }

    @GetMapping("/{lang:zh|en}/work/concerns/{id}/moves")
    String moves(@PathVariable UUID id, Actor actor, Shell shell, Model model) {
        model.addAttribute("page", moves.all(concern(id, actor), actor, shell));
        return "concerns/staff/moves";
    }

    @GetMapping("/{lang:zh|en}/work/concerns/{id}/sheet")
    String sheet(@PathVariable UUID id, Actor actor, Shell shell, Model model) {
        model.addAttribute("page", pages.page(concern(id, actor), true, actor, shell));
        return "concerns/staff/sheet";
    }

    @GetMapping("/{lang:zh|en}/work/concerns/{id}/contact")
    String ask(@PathVariable UUID id, Actor actor, Shell shell, Model model) {
        model.addAttribute("page", contacts.question(concern(id, actor), ContactPages.Chosen.USUAL, actor, shell));
        return "concerns/staff/contact";
    }

    /** Answers at once instead of redirecting: the number is on no page that can be reached by its address alone. */
    @PostMapping("/{lang:zh|en}/work/concerns/{id}/contact")
    String look(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var chosen = new ContactPages.Chosen(purpose, words, null);
        try {
            model.addAttribute("page", contacts.answer(concern(id, actor), chosen, actor, shell));
        } catch (BadInput refused) {
            response.setStatus(422);
            var why = shell.say(
                    refused.wrongs().getFirst().key(),
                    refused.wrongs().getFirst().args());
            model.addAttribute("page", contacts.question(concern(id, actor), chosen.refused(why), actor, shell));
        }
        return "concerns/staff/contact";
    }

    private Concern concern(UUID id, Actor actor) {
        return concerns.concern(new ConcernId(id), actor);
    }
}
