package org.courtyard.concerns.web.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 要打的电话: the list, the call with its number, and what it brought. */
@Controller
@MayCall(MayCall.Who.STAFF)
class CallController {

    private final Concerns concerns;
    private final CallPages pages;
    private final CallResults results;

    CallController(Concerns concerns, CallPages pages, CallResults results) {
        this.concerns = concerns;
        this.pages = pages;
        this.results = results;
    }

    @GetMapping("/{lang:zh|en}/work/calls")
    String list(Actor actor, Shell shell, Model model) {
        model.addAttribute("page", pages.list(actor, shell));
        return "concerns/staff/calls";
    }

    @GetMapping("/{lang:zh|en}/work/calls.{format:csv|xlsx}")
    void file(Actor actor, Shell shell, ListFile file) throws IOException {
        pages.file(actor, shell, file);
    }

    /** With the numbers: each look is kept, with the purpose as it was typed. */
    @PostMapping("/{lang:zh|en}/work/calls-with-numbers.{format:csv|xlsx}")
    void contacts(@RequestParam(defaultValue = "") String purpose, Actor actor, Shell shell, ListFile file)
            throws IOException {
        new BadInput.Checks()
                .wrongIf(purpose.strip().length() < CallPages.LEAST, "purpose", "concerns.staff.calls.purpose.missing")
                .throwIfAny();
        pages.contacts(purpose.strip(), actor, shell, file);
    }

    /** A tap shows the number; the address alone does not. */
    @PostMapping("/{lang:zh|en}/work/calls/{id}")
    String call(@PathVariable UUID id, Actor actor, Shell shell, Model model) {
        var form = MoveForm.of(Map.of());
        model.addAttribute("page", pages.page(concern(id, actor), form, List.of(), null, actor, shell));
        return "concerns/staff/call";
    }

    /** Reloaded or shared: back to the list. */
    @GetMapping("/{lang:zh|en}/work/calls/{id}")
    String back(@PathVariable UUID id, Shell shell) {
        return "redirect:" + shell.to("/work/calls");
    }

    @PostMapping("/{lang:zh|en}/work/calls/{id}/done")
    String done(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var form = MoveForm.of(typed);
        var concern = concern(id, actor);
        try {
            if (typed.containsKey("missed")) {
                results.missed(concern, shell.say("concerns.staff.call.missed.line"), actor);
            } else {
                results.done(concern, form, actor);
            }
            return "redirect:" + shell.to("/work/calls");
        } catch (BadInput wrong) {
            response.setStatus(wrong.status());
            var wrongs = MoveController.wrongs(wrong, shell);
            model.addAttribute("page", pages.page(concern, form, wrongs, null, actor, shell));
        } catch (Stale stale) {
            response.setStatus(stale.status());
            var refusal = shell.say(stale.key());
            model.addAttribute("page", pages.page(concern(id, actor), form, List.of(), refusal, actor, shell));
        }
        return "concerns/staff/call";
    }

    private Concern concern(UUID id, Actor actor) {
        return concerns.concern(new ConcernId(id), actor);
    }
}
