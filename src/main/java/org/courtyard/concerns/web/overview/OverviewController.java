package org.courtyard.concerns.web.overview;

import java.io.IOException;
import java.time.InstantSource;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Evaluations;
import org.courtyard.concerns.Figures;
import org.courtyard.places.Editions;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The overview of a place, at every level. */
@Controller
@MayCall(MayCall.Who.ANYONE)
class OverviewController {

    private final Places places;
    private final Evaluations evaluations;
    private final Editions editions;
    private final OverviewPages pages;
    private final Categories categories;
    private final CourtyardSettings settings;
    private final InstantSource time;

    OverviewController(
            Places places,
            Evaluations evaluations,
            Editions editions,
            OverviewPages pages,
            Categories categories,
            CourtyardSettings settings,
            InstantSource time) {
        this.places = places;
        this.evaluations = evaluations;
        this.editions = editions;
        this.pages = pages;
        this.categories = categories;
        this.settings = settings;
        this.time = time;
    }

    @GetMapping({"/zh/places/{place}/overview", "/en/places/{place}/overview"})
    String show(
            @PathVariable String place,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String category,
            Shell shell,
            Model model) {
        var found = place(place);
        model.addAttribute("page", pages.page(found, period(period, from, to), kind(category), shell));
        return "concerns/overview/show";
    }

    @GetMapping({"/zh/places/{place}/overview.{format:csv|xlsx}", "/en/places/{place}/overview.{format:csv|xlsx}"})
    void export(
            @PathVariable String place,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String category,
            Shell shell,
            ListFile file)
            throws IOException {
        var found = place(place);
        var days = period(period, from, to);
        var below = places.children(found.id());
        var kind = kind(category);
        var each = evaluations.ofEach(below.stream().map(Place::id).toList(), days.from(), days.to(), kind);
        var edition = editions.of(found);
        file.write("overview", found.shortName(), OverviewTable.titles(), table -> {
            table.row(OverviewTable.row(
                    found,
                    edition,
                    evaluations.of(found.id(), days.from(), days.to(), kind),
                    days,
                    kind,
                    method(found, shell)));
            for (var child : below) {
                Figures figures = each.get(child.id());
                if (figures != null) {
                    table.row(OverviewTable.row(child, edition, figures, days, kind, method(found, shell)));
                }
            }
        });
    }

    /** Where it stands how each number is worked out. */
    private static String method(Place place, Shell shell) {
        return shell.to("/places/" + place.id() + "/overview") + "#how";
    }

    private @Nullable String kind(@Nullable String category) {
        return category == null || category.isBlank()
                ? null
                : categories
                        .find(category)
                        .orElseThrow(() -> new Missing("concerns.category-unknown", category))
                        .code();
    }

    private Period period(@Nullable String name, @Nullable String from, @Nullable String to) {
        var zone = settings.timeZone();
        return Period.of(name, from, to, time.instant().atZone(zone).toLocalDate(), zone);
    }

    private Place place(String text) {
        return places.byAnyName(text).orElseThrow(() -> new Missing("places.missing", text));
    }
}
