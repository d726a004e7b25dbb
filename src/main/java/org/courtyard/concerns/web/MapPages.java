package org.courtyard.concerns.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtyard.concerns.ConcernMapView;
import org.courtyard.concerns.web.PublicFilters.Asked;
import org.courtyard.places.Extent;
import org.courtyard.places.Level;
import org.courtyard.places.MapNames;
import org.courtyard.places.Outlines;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page with the map of concerns together. */
@Component
class MapPages {

    private final ConcernMapView map;
    private final PublicFilters filters;
    private final Spots spots;
    private final Places places;
    private final Outlines outlines;
    private final CourtyardSettings settings;

    MapPages(
            ConcernMapView map,
            PublicFilters filters,
            Spots spots,
            Places places,
            Outlines outlines,
            CourtyardSettings settings) {
        this.map = map;
        this.filters = filters;
        this.spots = spots;
        this.places = places;
        this.outlines = outlines;
        this.settings = settings;
    }

    MapPage page(Asked asked, int count, Shell shell) {
        var place = spots.named(Asked.of(asked.place())).orElse(null);
        var filter = filters.filter(asked, place);
        var below = (place == null ? spots.beginnings() : places.childrenShown(place.id()))
                .stream().filter(each -> each.level() != Level.UNIT).toList();
        var counts = map.countEach(filter, below.stream().map(Place::id).toList());
        return new MapPage(
                Asked.of(asked.place()),
                place == null ? null : place.called(shell.lang()),
                crumbs(place, asked, shell),
                Asked.of(asked.text()),
                PublicFilters.statuses(asked, shell),
                filters.categories(asked, shell),
                PublicFilters.periods(asked, shell),
                asked.narrowed(),
                count,
                list(asked, place, shell),
                below.stream()
                        .map(each -> line(each, counts.getOrDefault(each.id(), 0), asked, shell))
                        .toList(),
                place == null ? 0 : map.countExactlyAt(filter, place.id()),
                drawing(below, counts, asked, shell),
                moving(place, asked, shell).orElse(null));
    }

    private static MapPage.Line line(Place place, int count, Asked asked, Shell shell) {
        return new MapPage.Line(
                place.called(shell.lang()),
                map(asked, place, shell),
                count,
                count == 0 ? null : list(asked, place, shell));
    }

    private List<Crumb> crumbs(@Nullable Place place, Asked asked, Shell shell) {
        if (place == null) {
            return List.of();
        }
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(shell.say("concerns.map.everywhere"), map(asked, null, shell)));
        var above = places.ancestors(place).stream()
                .filter(each -> !each.pseudo() && each.level().compareTo(Level.CITY) > 0)
                .toList();
        for (var each : above) {
            crumbs.add(new Crumb(each.called(shell.lang()), each.equals(place) ? null : map(asked, each, shell)));
        }
        return crumbs;
    }

    private MapPage.@Nullable Drawing drawing(
            List<Place> below, Map<PlaceId, Integer> counts, Asked asked, Shell shell) {
        var sketch = outlines.sketch(below.stream().map(Place::id).toList()).orElse(null);
        if (sketch == null) {
            return null;
        }
        var ending = MapNames.commonEnding(
                below.stream().map(each -> each.called(shell.lang())).toList());
        var drawn = sketch.areas().stream()
                .flatMap(area -> below.stream()
                        .filter(each -> each.id().equals(area.place()))
                        .map(each -> new MapPage.Spot(
                                area,
                                each.called(shell.lang()),
                                MapNames.without(each.called(shell.lang()), ending),
                                map(asked, each, shell),
                                counts.getOrDefault(each.id(), 0))))
                .toList();
        return new MapPage.Drawing(sketch, drawn);
    }

    private Optional<MapPage.Moving> moving(@Nullable Place place, Asked asked, Shell shell) {
        var tiles = settings.tiles();
        return extent(place)
                .map(box -> new MapPage.Moving(
                        box.west() + "," + box.south() + "," + box.east() + "," + box.north(),
                        shell.to("/concerns/map.json") + mark(shell) + asked.query(),
                        shell.to("/places/outlines.json"),
                        tiles == null ? null : tiles.url(),
                        tiles == null ? null : tiles.attribution()));
    }

    /** The place itself, or what is drawn around it; the whole map where neither is. */
    private Optional<Extent> extent(@Nullable Place place) {
        return Optional.ofNullable(place)
                .flatMap(outlines::drawnAround)
                .map(id -> outlines.located(List.of(id)).get(id))
                .map(located -> located.extent())
                .or(map::whole);
    }

    private static String map(Asked asked, @Nullable Place place, Shell shell) {
        return shell.to("/concerns/map")
                + mark(shell)
                + asked.query(place == null ? "" : place.id().toString());
    }

    static String list(Asked asked, @Nullable Place place, Shell shell) {
        return shell.to("/concerns")
                + mark(shell)
                + asked.query(place == null ? "" : place.id().toString());
    }

    /** An address in large type has a query already. */
    static String mark(Shell shell) {
        return shell.large() ? "&" : "?";
    }
}
