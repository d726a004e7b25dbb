package org.courtyard.places.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.places.Corrections;
import org.courtyard.places.Decided;
import org.courtyard.places.NewPart;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.places.Recuts;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing a place: one question per page, what goes along, and one button. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/places/{id:[0-9a-f-]{36}}/change")
@MayCall(MayCall.Who.ADMINISTRATOR)
class RecutController {

    private final Recuts recuts;
    private final Corrections corrections;
    private final Places places;
    private final RecutPages pages;

    RecutController(Recuts recuts, Corrections corrections, Places places, RecutPages pages) {
        this.recuts = recuts;
        this.corrections = corrections;
        this.places = places;
        this.pages = pages;
    }

    @GetMapping("/rename")
    ModelAndView askName(@PathVariable UUID id, @RequestParam Map<String, String> sent, Shell shell) {
        return ask(id, "rename", sent, shell);
    }

    @GetMapping("/move")
    ModelAndView askWhere(@PathVariable UUID id, @RequestParam Map<String, String> sent, Shell shell) {
        return ask(id, "move", sent, shell);
    }

    @GetMapping("/split")
    ModelAndView askParts(@PathVariable UUID id, @RequestParam Map<String, String> sent, Shell shell) {
        return ask(id, "split", sent, shell);
    }

    @GetMapping("/merge")
    ModelAndView askInto(@PathVariable UUID id, @RequestParam Map<String, String> sent, Shell shell) {
        return ask(id, "merge", sent, shell);
    }

    @GetMapping("/close")
    ModelAndView askClose(@PathVariable UUID id, @RequestParam Map<String, String> sent, Shell shell) {
        return ask(id, "close", sent, shell);
    }

    @GetMapping("/undo")
    ModelAndView askUndo(@PathVariable UUID id, @RequestParam Map<String, String> sent, Shell shell) {
        return ask(id, "undo", sent, shell);
    }

    @PostMapping("/rename")
    ModelAndView rename(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Shell shell) {
        return done(id, "rename", sent, shell, () -> {
            recuts.rename(
                    new PlaceId(id),
                    version,
                    sent.getOrDefault("name", ""),
                    sent.get("shortName"),
                    RecutPages.orNull(sent.get("nameEn")),
                    decided(sent),
                    actor);
            return id;
        });
    }

    @PostMapping("/move")
    ModelAndView move(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam UUID to,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Shell shell) {
        return done(id, "move", sent, shell, () -> {
            recuts.move(new PlaceId(id), version, new PlaceId(to), decided(sent), actor);
            return id;
        });
    }

    @PostMapping("/merge")
    ModelAndView merge(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam UUID to,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Shell shell) {
        return done(id, "merge", sent, shell, () -> {
            recuts.merge(new PlaceId(id), version, new PlaceId(to), decided(sent), actor);
            return to;
        });
    }

    @PostMapping("/split")
    ModelAndView split(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "-1") int keeper,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Shell shell) {
        return done(id, "split", sent, shell, () -> {
            recuts.split(new PlaceId(id), version, parts(new PlaceId(id), sent), keeper, decided(sent), actor);
            return id;
        });
    }

    @PostMapping("/close")
    ModelAndView close(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Shell shell) {
        return done(id, "close", sent, shell, () -> {
            recuts.close(new PlaceId(id), version, decided(sent), actor);
            return id;
        });
    }

    @PostMapping("/undo")
    ModelAndView undo(
            @PathVariable UUID id,
            @RequestParam UUID recut,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Shell shell) {
        return done(id, "undo", sent, shell, () -> {
            corrections.undo(recut, sent.getOrDefault("why", ""), actor);
            return id;
        });
    }

    private ModelAndView ask(UUID id, String what, Map<String, String> sent, Shell shell) {
        return new ModelAndView("places/recut/" + what, "page", pages.page(id, what, sent, shell, List.of()));
    }

    private interface Change {

        /** The place to look at afterwards. */
        UUID make();
    }

    private ModelAndView done(UUID id, String what, Map<String, String> sent, Shell shell, Change change) {
        try {
            return new ModelAndView("redirect:" + shell.to("/admin/places/" + change.make()));
        } catch (BadInput | Conflict | Stale refused) {
            var wrongs = Faults.of(refused, "why", shell);
            var page = new ModelAndView("places/recut/" + what, "page", pages.page(id, what, sent, shell, wrongs));
            page.setStatus(HttpStatus.valueOf(refused.status()));
            return page;
        }
    }

    private List<NewPart> parts(PlaceId place, Map<String, String> sent) {
        var parts = new ArrayList<NewPart>();
        var below = places.children(place);
        for (var part : RecutPages.parts(sent)) {
            Set<PlaceId> holds = below.stream()
                    .map(Place::id)
                    .filter(child -> String.valueOf(part.number()).equals(sent.get("holds-" + child)))
                    .collect(Collectors.toSet());
            parts.add(
                    new NewPart(part.name(), RecutPages.orNull(part.nameEn()), RecutPages.orNull(part.code()), holds));
        }
        return parts;
    }

    private static Decided decided(Map<String, String> sent) {
        try {
            return new Decided(LocalDate.parse(sent.getOrDefault("from", "").strip()), sent.getOrDefault("why", ""));
        } catch (DateTimeException noDate) {
            throw new BadInput("from", "places.calendar.date");
        }
    }
}
