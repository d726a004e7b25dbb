package org.courtyard.concerns.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernMapView;
import org.courtyard.concerns.ConcernsView;
import org.courtyard.concerns.map.Cluster;
import org.courtyard.concerns.web.PublicFilters.Asked;
import org.courtyard.places.MapWindow;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Public concerns on a map: the page, and the numbers for the part that is looked at. The same bytes for all. */
@Controller
@MayCall(MayCall.Who.ANYONE)
class MapController {

    private final ConcernMapView map;
    private final ConcernsView view;
    private final PublicFilters filters;
    private final MapPages pages;
    private final Spots spots;
    private final Places places;

    MapController(
            ConcernMapView map, ConcernsView view, PublicFilters filters, MapPages pages, Spots spots, Places places) {
        this.map = map;
        this.view = view;
        this.filters = filters;
        this.pages = pages;
        this.spots = spots;
        this.places = places;
    }

    @GetMapping("/{lang:zh|en}/concerns/map")
    String page(Asked asked, Shell shell, Model model) {
        var place = spots.named(Asked.of(asked.place())).orElse(null);
        var count = view.count(filters.filter(asked, place), Actor.ANYONE);
        model.addAttribute("page", pages.page(asked, count, shell));
        return "concerns/map";
    }

    /**
     * A number on the map.
     *
     * @param box as far as one has to look to see its parts: west, south, east, north
     * @param label what is read out
     * @param title of the concern, or of the place
     * @param href the concern, or the list; null: one has to look closer first
     * @param action what {@code href} leads to
     */
    record Number(
            double latitude,
            double longitude,
            int count,
            List<Double> box,
            String label,
            String title,
            @Nullable String href,
            String action) {}

    /** @param said what can be seen, in a sentence */
    record Numbers(String said, List<Number> numbers) {}

    @GetMapping(path = "/{lang:zh|en}/concerns/map.json", produces = "application/json")
    @ResponseBody
    Numbers numbers(Asked asked, @RequestParam int zoom, @RequestParam String box, Shell shell) {
        var filter = filters.filter(asked, spots.named(Asked.of(asked.place())).orElse(null));
        var window = MapWindow.of(zoom, box);
        var clusters = map.clusters(filter, window);
        var alone = map
                .byIds(clusters.stream()
                        .filter(each -> each.count() == 1)
                        .map(Cluster::one)
                        .toList())
                .stream()
                .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
        var named = places.placesByIds(clusters.stream()
                .map(Cluster::place)
                .filter(Objects::nonNull)
                .map(PlaceId::new)
                .distinct()
                .toList());
        var numbers = clusters.stream()
                .map(each -> number(each, alone, named, asked, window, shell))
                .toList();
        int sum = clusters.stream().mapToInt(Cluster::count).sum();
        return new Numbers(shell.say("concerns.map.said", sum, numbers.size()), numbers);
    }

    private static Number number(
            Cluster cluster,
            Map<UUID, Concern> alone,
            Map<PlaceId, Place> named,
            Asked asked,
            MapWindow window,
            Shell shell) {
        var place = cluster.place() == null ? null : named.get(new PlaceId(cluster.place()));
        var name = place == null ? "" : place.called(shell.lang());
        var concern = cluster.count() == 1 ? alone.get(cluster.one()) : null;
        var extent = cluster.extent();
        var box = List.of(extent.west(), extent.south(), extent.east(), extent.north());
        var at = cluster.at();
        if (concern != null) {
            return new Number(
                    at.latitude(),
                    at.longitude(),
                    1,
                    box,
                    concern.placeName() + " " + concern.publicTitle(),
                    concern.publicTitle(),
                    shell.to("/concerns/" + concern.id()),
                    shell.say("concerns.map.read"));
        }
        var list = cluster.last() || window.zoom() >= MapWindow.NEAR ? MapPages.list(asked, place, shell) : null;
        return new Number(
                at.latitude(),
                at.longitude(),
                cluster.count(),
                box,
                shell.say("concerns.map.label", name, cluster.count()),
                name,
                list,
                place == null ? shell.say("concerns.map.as-list") : shell.say("concerns.map.all", name));
    }
}
