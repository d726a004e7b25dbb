package org.courtyard.concerns.web.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Evaluations;
import org.courtyard.concerns.Figures;
import org.courtyard.places.Edition;
import org.courtyard.places.Editions;
import org.courtyard.places.MapNames;
import org.courtyard.places.Outlines;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Cell;
import org.courtyard.platform.web.view.Column;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Rate;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures become a page: no rate without its count, no order but that of names. */
@Component
class OverviewPages {

    private final Places places;
    private final Outlines outlines;
    private final Evaluations evaluations;
    private final Editions editions;
    private final Categories categories;

    OverviewPages(Places places, Outlines outlines, Evaluations evaluations, Editions editions, Categories categories) {
        this.places = places;
        this.outlines = outlines;
        this.evaluations = evaluations;
        this.editions = editions;
        this.categories = categories;
    }

    OverviewPage page(Place place, Period days, Shell shell) {
        var figures = evaluations.of(place.id(), days.from(), days.to());
        var below = places.children(place.id()).stream()
                .filter(child -> !child.pseudo())
                .toList();
        var each = evaluations.ofEach(below.stream().map(Place::id).toList(), days.from(), days.to());
        var address = "/places/" + place.id() + "/overview";
        return new OverviewPage(
                name(place, shell),
                crumbs(place, days, shell),
                periods(address, days, shell),
                days.first().toString(),
                days.last().toString(),
                figures.raised(),
                rates(figures, shell),
                figures.open(),
                figures.late(),
                shell.to("/concerns") + "?status=unfinished&place=" + place.id(),
                ages(figures, shell),
                repeats(figures, place, shell),
                apart(figures, place, days, shell),
                recorded(figures, shell),
                recomputed(figures, shell),
                below.isEmpty() ? "" : shell.say("concerns-overview.below", below.size()),
                columns(shell),
                below.stream()
                        .map(child -> line(child, each.get(child.id()), days, shell))
                        .toList(),
                drawing(place, below, each, days, shell),
                shell.to(address + ".csv") + "?" + days.query(),
                shell.to(address + ".xlsx") + "?" + days.query(),
                shell.moments().at(figures.asOf()),
                edition(editions.of(place), shell));
    }

    private static String edition(Edition edition, Shell shell) {
        var adjusted = edition.adjusted() == null ? null : shell.moments().fullDate(edition.adjusted());
        if (edition.name() == null) {
            return adjusted == null
                    ? shell.say("concerns-overview.edition.own")
                    : shell.say("concerns-overview.edition.own-adjusted", adjusted);
        }
        return adjusted == null
                ? shell.say("concerns-overview.edition", edition.name())
                : shell.say("concerns-overview.edition.adjusted", edition.name(), adjusted);
    }

    private List<Crumb> crumbs(Place place, Period days, Shell shell) {
        var crumbs = new ArrayList<Crumb>();
        for (var above : places.ancestors(place)) {
            if (!above.pseudo() && !above.id().equals(place.id())) {
                crumbs.add(new Crumb(name(above, shell), href(above, days, shell)));
            }
        }
        crumbs.add(new Crumb(name(place, shell), shell.to("/places/" + place.id())));
        return crumbs;
    }

    private static List<OverviewPage.Choice> periods(String address, Period days, Shell shell) {
        return List.of("30", "90", "year", "all").stream()
                .map(each -> new OverviewPage.Choice(
                        shell.say("concerns-overview.period." + each),
                        shell.to(address) + "?period=" + each,
                        each.equals(days.name())))
                .toList();
    }

    private static List<Rate> rates(Figures figures, Shell shell) {
        var response = figures.response();
        var resolution = figures.resolution();
        var satisfaction = figures.satisfaction();
        return List.of(
                new Rate(
                        shell.say("concerns-overview.response"),
                        shell.say("concerns-overview.response.n", response.of(), response.inTime()),
                        part("concerns-overview.response.yes", response.inTime(), shell),
                        part("concerns-overview.response.no", response.notInTime(), shell),
                        null,
                        shell.say("concerns-overview.response.out"),
                        "#how"),
                new Rate(
                        shell.say("concerns-overview.resolution"),
                        shell.say("concerns-overview.resolution.n", resolution.of(), resolution.solved()),
                        part("concerns-overview.resolution.yes", resolution.solved(), shell),
                        part("concerns-overview.resolution.no", resolution.notSolved(), shell),
                        part("concerns-overview.resolution.silent", resolution.noAnswer(), shell),
                        shell.say("concerns-overview.resolution.out"),
                        "#how"),
                new Rate(
                        shell.say("concerns-overview.satisfaction"),
                        shell.say("concerns-overview.satisfaction.n", satisfaction.of(), satisfaction.satisfied()),
                        part("concerns-overview.satisfaction.yes", satisfaction.satisfied(), shell),
                        part("concerns-overview.satisfaction.no", satisfaction.notSatisfied(), shell),
                        part("concerns-overview.satisfaction.silent", satisfaction.notRated(), shell),
                        null,
                        "#how"));
    }

    private static Rate.Part part(String key, int count, Shell shell) {
        return new Rate.Part(shell.say(key), count);
    }

    private static List<OverviewPage.Bar> ages(Figures figures, Shell shell) {
        int most = figures.ages().stream().mapToInt(Figures.Age::count).max().orElse(0);
        return figures.ages().stream()
                .map(age -> new OverviewPage.Bar(
                        age.to() == 0
                                ? shell.say("concerns-overview.age.from", age.from())
                                : shell.say("concerns-overview.age.between", age.from(), age.to() - 1),
                        age.count(),
                        most == 0 ? 0 : Math.round(1000.0 * age.count() / most) / 10.0,
                        age.to() == 0))
                .toList();
    }

    private List<OverviewPage.Repeat> repeats(Figures figures, Place place, Shell shell) {
        return figures.repeats().stream()
                .map(each -> new OverviewPage.Repeat(
                        categories.version(each.category(), 0).name(shell.lang() == Lang.ZH),
                        shell.say("concerns-overview.repeat", each.count(), each.communities()),
                        shell.to("/concerns") + "?period=90&place=" + place.id() + "&category=" + each.category()))
                .toList();
    }

    /** Each leads to its list, of what everybody may read. */
    private static List<Fact> apart(Figures figures, Place place, Period days, Shell shell) {
        var apart = figures.apart();
        var list = shell.to("/concerns") + "?place=" + place.id() + "&" + days.listed() + "&status=";
        var facts = new ArrayList<Fact>();
        facts(
                        shell,
                        Map.entry("on-spot", apart.solvedOnSpot()),
                        Map.entry("declined", apart.declined()),
                        Map.entry("funds", apart.awaitingFunds()),
                        Map.entry("beyond", apart.beyondLevel()),
                        Map.entry("suspended", apart.suspended()),
                        Map.entry("merged", apart.merged()),
                        Map.entry("elsewhere", apart.pointedElsewhere()),
                        Map.entry("withdrawn", apart.withdrawn()))
                .forEach((column, fact) -> facts.add(fact.to(list + column)));
        for (var each : figures.handedDown()) {
            facts.add(new Fact(
                    shell.say("concerns-overview.handed-down", shell.say("places.level." + each.level())),
                    shell.say("concerns-overview.handed-down.count", each.count(), each.withNothing())));
        }
        for (var each : figures.calledIn()) {
            facts.add(new Fact(
                    shell.say(
                            "concerns-overview.called-in",
                            shell.say("places.level." + each.level()),
                            shell.say("organizations.kind." + each.kind())),
                    shell.say(
                            "concerns-overview.called-in.count",
                            each.count(),
                            each.justified(),
                            each.notJustified(),
                            each.declined())));
        }
        return facts;
    }

    private static List<Fact> recorded(Figures figures, Shell shell) {
        var recorded = figures.recorded();
        return recorded.of() == 0
                ? List.of()
                : List.copyOf(facts(
                                shell,
                                Map.entry("recorded-on-time", recorded.onTime()),
                                Map.entry("recorded-late", recorded.late()),
                                Map.entry("recorded-none", recorded.noVerdict()))
                        .values());
    }

    private static List<Fact> recomputed(Figures figures, Shell shell) {
        var recorded = figures.recorded();
        return recorded.of() == 0
                ? List.of()
                : List.copyOf(facts(
                                shell,
                                Map.entry("target-kept", recorded.closedInTime()),
                                Map.entry("target-missed", recorded.closedLate()),
                                Map.entry("target-open", recorded.openPastTarget()),
                                Map.entry("target-none", recorded.noTarget()))
                        .values());
    }

    @SafeVarargs
    private static Map<String, Fact> facts(Shell shell, Map.Entry<String, Integer>... counts) {
        var facts = new LinkedHashMap<String, Fact>();
        for (var each : counts) {
            facts.put(
                    each.getKey(),
                    new Fact(
                            shell.say("concerns-overview.column." + each.getKey()),
                            shell.say("concerns-overview.count", each.getValue())));
        }
        return facts;
    }

    private static List<Column> columns(Shell shell) {
        return List.of(
                Column.words(shell.say("concerns-overview.column.place")),
                Column.number(shell.say("concerns-overview.column.raised")),
                Column.number(shell.say("concerns-overview.column.open")),
                Column.number(shell.say("concerns-overview.column.late")),
                Column.number(shell.say("concerns-overview.response")),
                Column.number(shell.say("concerns-overview.resolution")),
                Column.number(shell.say("concerns-overview.satisfaction")));
    }

    private static List<Cell> line(Place place, @Nullable Figures figures, Period days, Shell shell) {
        var first = new Cell(name(place, shell), null, href(place, days, shell));
        if (figures == null) {
            var none = Cell.of("0");
            var few = new Cell(shell.say("concerns-overview.few"), null, null);
            return List.of(first, none, none, none, few, few, few);
        }
        return List.of(
                first,
                Cell.of(Integer.toString(figures.raised())),
                Cell.of(Integer.toString(figures.open())),
                Cell.of(Integer.toString(figures.late())),
                rate(figures.response().inTime(), figures.response().of(), shell),
                rate(figures.resolution().solved(), figures.resolution().of(), shell),
                rate(figures.satisfaction().satisfied(), figures.satisfaction().of(), shell));
    }

    private static Cell rate(int part, int of, Shell shell) {
        int rate = Figures.rate(part, of);
        return new Cell(
                rate < 0 ? shell.say("concerns-overview.few") : rate + "%",
                shell.say("concerns-overview.count", of),
                null);
    }

    private OverviewPage.@Nullable Drawing drawing(
            Place place, List<Place> below, Map<PlaceId, Figures> each, Period days, Shell shell) {
        var sketch = outlines.sketch(below.stream().map(Place::id).toList()).orElse(null);
        if (sketch == null) {
            return null;
        }
        var spots = new ArrayList<OverviewPage.Spot>();
        var ending = MapNames.commonEnding(
                below.stream().map(child -> name(child, shell)).toList());
        for (var area : sketch.areas()) {
            below.stream()
                    .filter(child -> child.id().equals(area.place()))
                    .findFirst()
                    .ifPresent(child -> {
                        var figures = each.get(child.id());
                        spots.add(new OverviewPage.Spot(
                                area,
                                name(child, shell),
                                MapNames.without(name(child, shell), ending),
                                figures == null ? 0 : figures.open(),
                                href(child, days, shell)));
                    });
        }
        return spots.isEmpty() ? null : new OverviewPage.Drawing(sketch, spots);
    }

    private static String href(Place place, Period days, Shell shell) {
        return shell.to("/places/" + place.id() + "/overview") + "?" + days.query();
    }

    private static String name(Place place, Shell shell) {
        return shell.lang() == Lang.EN && place.nameEn() != null ? place.nameEn() : place.shortName();
    }
}
