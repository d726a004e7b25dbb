package org.courtyard.concerns.web.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernFilter;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ConcernsView;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Status;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.PlaceId;
import org.courtyard.places.PlaceTyping;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Intake on behalf of somebody on the telephone, at the door, on paper; and of the grid worker. */
@Controller
@MayCall(MayCall.Who.STAFF)
class BehalfController {

    /** The same words for the same place from the same person within this time are a second click. */
    private static final Duration SECOND_CLICK = Duration.ofMinutes(2);

    private final Concerns concerns;
    private final ConcernsView view;
    private final Results results;
    private final Organizations organizations;
    private final PlaceTyping typing;
    private final BehalfPages pages;
    private final Duties duties;
    private final InstantSource time;

    BehalfController(
            Concerns concerns,
            ConcernsView view,
            Results results,
            Organizations organizations,
            PlaceTyping typing,
            BehalfPages pages,
            Duties duties,
            InstantSource time) {
        this.concerns = concerns;
        this.view = view;
        this.results = results;
        this.organizations = organizations;
        this.typing = typing;
        this.pages = pages;
        this.duties = duties;
        this.time = time;
    }

    @GetMapping("/{lang:zh|en}/work/raise")
    String form(@RequestParam Map<String, String> query, Actor actor, Shell shell, Model model) {
        duties.checkTakesIn(actor);
        var inTheGrid = actor.grants().stream().allMatch(grant -> grant.role() == Role.GRID_WORKER);
        var form = BehalfForm.of(inTheGrid ? Map.of("source", "GRID") : query);
        model.addAttribute("page", pages.page(form, List.of(), actor, shell));
        return "concerns/staff/behalf";
    }

    /** The category the words speak for: a part of the form, asked for while the rest is typed. */
    @PostMapping("/{lang:zh|en}/work/raise/guess")
    String guess(@RequestParam Map<String, String> typed, Actor actor, Shell shell, Model model) {
        duties.checkTakesIn(actor);
        model.addAttribute("guess", pages.guess(BehalfForm.of(typed), List.of(), shell));
        return "concerns/staff/guess";
    }

    @PostMapping("/{lang:zh|en}/work/raise")
    String raise(
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        duties.checkTakesIn(actor);
        var form = BehalfForm.of(typed);
        try {
            var concern = raise(form, actor, shell);
            return "redirect:" + shell.to("/work/raise/" + concern.id().value());
        } catch (BadInput wrong) {
            response.setStatus(wrong.status());
            model.addAttribute("page", pages.page(form, MoveController.wrongs(wrong, shell), actor, shell));
            return "concerns/staff/behalf";
        }
    }

    @GetMapping("/{lang:zh|en}/work/raise/{id}")
    String said(@PathVariable UUID id, Actor actor, Shell shell, Model model) {
        var concern = concerns.concern(new ConcernId(id), actor);
        var way = concerns.wayToReach(concern, actor);
        var over = concern.status() == Status.CLOSED;
        var due = concern.contactDue();
        var lead = concern.lead() == null
                ? null
                : organizations.find(concern.lead()).orElse(null);
        var who = lead == null ? shell.say("concerns.staff.nobody") : Names.name(lead, shell);
        var by = due == null ? "" : shell.moments().deadline(due);
        var here = ConcernPages.address(concern, shell);
        model.addAttribute(
                "page",
                new SaidPage(
                        concern.reference(),
                        over
                                ? shell.say("concerns.staff.said.spot", concern.reference())
                                : shell.say("concerns.staff.said." + way, concern.reference(), by),
                        over || due == null ? null : shell.moments().when(due),
                        who,
                        here,
                        here + "/sheet",
                        shell.to("/work/raise") + (concern.source() == Source.GRID ? "?source=GRID" : "")));
        return "concerns/staff/said";
    }

    private Concern raise(BehalfForm form, Actor actor, Shell shell) {
        new BadInput.Checks()
                .wrongIf(form.spot() && form.done().isBlank(), "done", "concerns.resolution-missing")
                .wrongIf(form.text().isBlank(), "text", "concerns.text-empty")
                .throwIfAny();
        var place = typing.resolve(form.place(), actor);
        var known = clicked(form, place.id(), actor);
        if (known.isPresent()) {
            return known.get();
        }
        var raised = concerns.raise(form.wanted(place.id(), shell.lang().segment()), actor)
                .concern();
        return form.spot() ? results.solveOnSpot(raised.id(), form.done().strip(), actor, null) : raised;
    }

    private Optional<Concern> clicked(BehalfForm form, PlaceId place, Actor actor) {
        var filter = new ConcernFilter(
                place, List.of(), null, null, null, null, time.instant().minus(SECOND_CLICK), null, false, false);
        return view.list(filter, actor, null, 20).concerns().stream()
                .filter(each -> each.body().equals(form.text().strip()))
                .filter(each -> actor.account() != null && actor.account().equals(each.raisedBy()))
                .findFirst();
    }
}
