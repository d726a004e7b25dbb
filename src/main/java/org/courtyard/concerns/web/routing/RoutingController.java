package org.courtyard.concerns.web.routing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.concerns.RoutingChanges;
import org.courtyard.organizations.RoutingRules;
import org.courtyard.organizations.RoutingRules.Change;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The routing rules: what they are, what a change would do, and making it once that was seen. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/routing")
@MayCall(MayCall.Who.ADMINISTRATOR)
class RoutingController {

    private final RoutingRules rules;
    private final RoutingChanges changes;
    private final RoutingPages pages;
    private final Places places;

    RoutingController(RoutingRules rules, RoutingChanges changes, RoutingPages pages, Places places) {
        this.rules = rules;
        this.changes = changes;
        this.pages = pages;
        this.places = places;
    }

    /**
     * @param place for a new rule there, as it is typed
     * @param replaces for another wording of that rule
     */
    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable Integer replaces,
            @RequestParam(required = false) @Nullable Integer made,
            @RequestParam(defaultValue = "0") int moved,
            @RequestParam(defaultValue = "0") int stayed,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var note = made == null
                ? null
                : shell.say("concerns.routing.made", Integer.toString(made), moved, stayed, stayed == 0 ? 0 : 1);
        var before = replaces == null ? null : rules.find(replaces).orElse(null);
        if (before != null) {
            var at = places.find(before.place()).orElse(null);
            return page(at, RoutingForm.of(before), "", note, List.of(), shell, model);
        }
        var found = place.isBlank() ? Optional.<Place>empty() : place(place);
        if (!place.isBlank() && found.isEmpty()) {
            var wrong = new BadInput("place", "concerns.routing.place");
            response.setStatus(wrong.status());
            return page(null, null, place, note, Faults.of(wrong, shell), shell, model);
        }
        return page(found.orElse(null), null, "", note, List.of(), shell, model);
    }

    /** All rules that ever were and those to come. */
    @GetMapping("/rules.{format:csv|xlsx}")
    void export(Shell shell, ListFile file) throws IOException {
        var titles = List.of(
                "number",
                "position",
                "place",
                "category",
                "mode",
                "whose",
                "from_level",
                "from_kind",
                "level",
                "kind",
                "matter",
                "organization",
                "reason",
                "valid_from",
                "valid_to");
        file.writeAs("routing-rules", shell.say("concerns.routing.nav"), titles, table -> {
            for (var each : rules.all()) {
                table.row(
                        each.number(),
                        each.position(),
                        each.place().toString(),
                        each.category(),
                        each.mode() == null ? "" : each.mode().name(),
                        each.whose(),
                        each.fromLevel() == null ? "" : each.fromLevel().name(),
                        each.fromKind() == null ? "" : each.fromKind().code(),
                        each.level().name(),
                        each.kind().code(),
                        each.matter(),
                        each.organization() == null
                                ? ""
                                : each.organization().value().toString(),
                        each.reason(),
                        each.from().toString(),
                        each.to() == null ? "" : each.to().toString());
            }
        });
    }

    /** What would go elsewhere; nothing changes. */
    @GetMapping("/try")
    String dryRun(
            @ModelAttribute RoutingForm form,
            @RequestParam(defaultValue = "0") int after,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        if (form.ends() == null && RoutingForm.text(form.place()).isEmpty()) {
            return page(null, null, "", null, List.of(), shell, model);
        }
        try {
            var change = change(form);
            var preview = changes.preview(change, actor);
            model.addAttribute("page", pages.trial(change, form, preview, Math.max(0, after), shell));
            return "concerns/routing/try";
        } catch (BadInput refused) {
            return again(form, refused, shell, model, response);
        }
    }

    @PostMapping
    String apply(
            @ModelAttribute RoutingForm form,
            @RequestParam(defaultValue = "new") String reach,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        try {
            var applied = changes.apply(change(form), reach.equals("open"), actor);
            return "redirect:"
                    + shell.to("/admin/routing?made=" + applied.rule() + "&moved=" + applied.moved() + "&stayed="
                            + applied.stayed());
        } catch (BadInput | Stale refused) {
            return again(form, refused, shell, model, response);
        }
    }

    private Change change(RoutingForm form) {
        var day = form.day(pages.today());
        if (form.ends() != null) {
            return new Change(null, form.ends(), day);
        }
        var at = place(RoutingForm.text(form.place()))
                .orElseThrow(() -> new BadInput("place", "concerns.routing.place"));
        return new Change(form.rule(at, day), form.replaces(), day);
    }

    private String again(RoutingForm form, Problem refused, Shell shell, Model model, HttpServletResponse response) {
        response.setStatus(refused.status());
        var at = form.ends() == null ? place(RoutingForm.text(form.place())).orElse(null) : null;
        return page(at, form, "", null, Faults.of(refused, "category", shell), shell, model);
    }

    private String page(
            @Nullable Place place,
            @Nullable RoutingForm typed,
            String sought,
            @Nullable String note,
            List<Wrong> wrongs,
            Shell shell,
            Model model) {
        model.addAttribute("page", pages.page(place, typed, sought, note, wrongs, shell));
        return "concerns/routing/rules";
    }

    private Optional<Place> place(String typed) {
        try {
            return places.find(new PlaceId(UUID.fromString(typed)));
        } catch (IllegalArgumentException notAnId) {
            return typed.isBlank()
                    ? Optional.empty()
                    : places.byAnyName(typed)
                            .or(() -> places.byNameOrCode(typed))
                            .or(() -> places.search(typed, 1).stream().findFirst());
        }
    }
}
