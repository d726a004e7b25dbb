package org.courtyard.organizations.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All bodies of a place and below, and entering one more. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/organizations")
@MayCall(MayCall.Who.ADMINISTRATOR)
class BodiesController {

    private static final int SHOWN = 50;

    private final Organizations organizations;
    private final Places places;
    private final BodyChoices choices;

    BodiesController(Organizations organizations, Places places, BodyChoices choices) {
        this.organizations = organizations;
        this.places = places;
        this.choices = choices;
    }

    /** @param place id, official code or spoken code; empty for the top of the tree */
    @GetMapping
    ModelAndView all(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable UUID after,
            Shell shell) {
        if (place.isBlank()) {
            var top = places.roots().stream().findFirst().orElse(null);
            return page(top, after, OrganizationForm.empty(), List.of(), shell);
        }
        return places.byNameOrCode(place)
                .map(at -> page(at, after, OrganizationForm.empty(), List.of(), shell))
                .orElseGet(() -> which(place, shell));
    }

    @PostMapping
    ModelAndView enter(@RequestParam String at, @ModelAttribute OrganizationForm form, Actor actor, Shell shell) {
        var place = places.byAnyName(at).orElseThrow(() -> new Missing("places.missing"));
        try {
            var entered = organizations.enter(form.at(place.id()), actor);
            return new ModelAndView("redirect:" + shell.to("/admin/organizations/" + entered.id()));
        } catch (BadInput bad) {
            var page = page(place, null, form, Faults.of(bad, shell), shell);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** Several places are called so, or none. */
    private ModelAndView which(String text, Shell shell) {
        var found = places.search(text, SHOWN).stream()
                .map(each -> Row.of(
                        shell.to("/admin/organizations?place=" + each.id()),
                        "map-pin",
                        each.called(shell.lang()),
                        places.ancestors(each).stream()
                                .map(above -> above.called(shell.lang()))
                                .collect(Collectors.joining(" › "))))
                .toList();
        return new ModelAndView("organizations/which", "page", new BodiesPage.Which(text, found));
    }

    private ModelAndView page(
            @Nullable Place at, @Nullable UUID after, OrganizationForm form, List<Wrong> wrongs, Shell shell) {
        List<Organization> bodies = at == null
                ? List.of()
                : organizations.within(at.id(), after == null ? null : new OrganizationId(after), SHOWN);
        var page = new BodiesPage(
                at == null ? "" : at.id().toString(),
                at == null ? "" : at.called(shell.lang()),
                bodies.stream()
                        .map(body -> Row.of(
                                shell.to("/admin/organizations/" + body.id()),
                                "users",
                                body.called(shell.lang()),
                                shell.say("organizations.kind." + body.kind().name())))
                        .toList(),
                bodies.size() == SHOWN ? bodies.getLast().id().toString() : "",
                form,
                BodyChoices.kinds(form.kind(), shell),
                at == null ? List.of() : choices.superiors(at, null, form.superior(), shell),
                wrongs);
        return new ModelAndView("organizations/bodies", "page", page);
    }
}
