package org.courtyard.concerns.web.overview;

import java.io.IOException;
import java.time.InstantSource;
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
    private final CourtyardSettings settings;
    private final InstantSource time;

    OverviewController(
            Places places,
            Evaluations evaluations,
            Editions editions,
            OverviewPages pages,
            CourtyardSettings settings,
            InstantSource time) {
        this.places = places;
        this.evaluations = evaluations;
        this.editions = editions;
        this.pages = pages;
        this.settings = settings;
        this.time = time;
    }

    @GetMapping({"/zh/places/{place}/overview", "/en/places/{place}/overview"})
    String show(
            @PathVariable String place,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            Shell shell,
            Model model) {
        var found = place(place);
        model.addAttribute("page", pages.page(found, period(period, from, to), shell));
        return "concerns/overview/show";
    }

    @GetMapping({"/zh/places/{place}/overview.{format:csv|xlsx}", "/en/places/{place}/overview.{format:csv|xlsx}"})
    void export(
            @PathVariable String place,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            Shell shell,
            ListFile file)
            throws IOException {
        var found = place(place);
        var days = period(period, from, to);
        var below = places.children(found.id());
        var each = evaluations.ofEach(below.stream().map(Place::id).toList(), days.from(), days.to());
        var edition = editions.of(found);
        file.write("overview", found.shortName(), OverviewTable.titles(), table -> {
            table.row(OverviewTable.row(found, edition, evaluations.of(found.id(), days.from(), days.to()), days));
            for (var child : below) {
                Figures figures = each.get(child.id());
                if (figures != null) {
                    table.row(OverviewTable.row(child, edition, figures, days));
                }
            }
        });
    }

    private Period period(@Nullable String name, @Nullable String from, @Nullable String to) {
        var zone = settings.timeZone();
        return Period.of(name, from, to, time.instant().atZone(zone).toLocalDate(), zone);
    }

    private Place place(String text) {
        return places.byAnyName(text).orElseThrow(() -> new Missing("places.missing", text));
    }
}
