package org.courtyard.concerns.web.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Presence;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One move: its form, and carrying it out. A form that cannot be carried out comes back with all that was typed. */
@Controller
@MayCall(MayCall.Who.STAFF)
class MoveController {

    private final Concerns concerns;
    private final Deeds deeds;
    private final MovePages pages;
    private final Presence presence;

    MoveController(Concerns concerns, Deeds deeds, MovePages pages, Presence presence) {
        this.presence = presence;
        this.concerns = concerns;
        this.deeds = deeds;
        this.pages = pages;
    }

    @GetMapping("/{lang:zh|en}/work/concerns/{id}/moves/{move}")
    String form(
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestParam(defaultValue = "") String back,
            Actor actor,
            Shell shell,
            Model model) {
        var deed = deed(move);
        var concern = concerns.concern(new ConcernId(id), actor);
        var form = MoveForm.empty(pages.first(concern, deed), ours(back, shell));
        model.addAttribute("page", pages.page(concern, deed, form, MovePages.Fault.NONE, actor, shell));
        ConcernController.present(concern, presence, actor, shell, model);
        return "concerns/staff/move";
    }

    @PostMapping("/{lang:zh|en}/work/concerns/{id}/moves/{move}")
    String carryOut(
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var deed = deed(move);
        var form = MoveForm.of(typed);
        var concern = concerns.concern(new ConcernId(id), actor);
        MovePages.Fault fault;
        try {
            if (form.template() == null && !form.call().finding()) {
                deeds.carryOut(concern, deed, form, actor);
                return done(concern, form, shell);
            }
            form = form.call().finding() ? form : form.saying(filled(form, pages.templates(concern, deed, shell)));
            fault = MovePages.Fault.NONE;
        } catch (BadInput wrong) {
            fault = new MovePages.Fault(wrongs(wrong, shell), null, null);
            response.setStatus(wrong.status());
        } catch (Stale stale) {
            if (mine(concern, deed, form, actor)) {
                return done(concern, form, shell);
            }
            fault = late(stale, form, shell, response);
        } catch (Conflict notNow) {
            fault = late(notNow, form, shell, response);
        }
        var now = concerns.concern(concern.id(), actor);
        model.addAttribute("page", pages.page(now, deed, form, fault, actor, shell));
        ConcernController.present(concern, presence, actor, shell, model);
        return "concerns/staff/move";
    }

    private static MovePages.Fault late(Problem problem, MoveForm form, Shell shell, HttpServletResponse response) {
        response.setStatus(problem.status());
        return new MovePages.Fault(List.of(), shell.say(problem.key(), problem.args()), form.seen());
    }

    /** The second click of two: the first one did it. */
    private boolean mine(Concern concern, Deed deed, MoveForm form, Actor actor) {
        var history = concerns.history(concern, actor);
        if (history.isEmpty() || actor.account() == null) {
            return false;
        }
        var last = history.getLast();
        return last.move() == deed.move()
                && last.at().isAfter(form.seen())
                && actor.account().equals(last.account())
                && (deed == Deed.PUBLISH || last.text().equals(form.text().strip()));
    }

    private static String filled(MoveForm form, List<String> templates) {
        var number = form.template();
        if (number == null || number < 0 || number >= templates.size()) {
            return form.text();
        }
        var ready = templates.get(number);
        return form.text().isBlank() ? ready : form.text().stripTrailing() + "\n" + ready;
    }

    private static String done(Concern concern, MoveForm form, Shell shell) {
        var back = ours(form.back(), shell);
        return "redirect:" + (back.isEmpty() ? ConcernPages.address(concern, shell) : back);
    }

    static List<Wrong> wrongs(BadInput problem, Shell shell) {
        return problem.wrongs().stream()
                .map(wrong -> new Wrong(control(wrong.field()), shell.say(wrong.key(), wrong.args())))
                .toList();
    }

    /** The control of a field: both kinds of days are asked for in one. */
    private static String control(String field) {
        return switch (field) {
            case "" -> "text";
            case "by", "until" -> "day";
            default -> field;
        };
    }

    /** Only to pages of our own work area. */
    private static String ours(String back, Shell shell) {
        return back.matches("/(zh|en)/work(/[\\w/-]*)?(\\?[\\w=&.-]*)?") ? back : "";
    }

    private static Deed deed(String address) {
        return Deed.at(address).orElseThrow(() -> new Missing("concerns.staff.no-move"));
    }
}
