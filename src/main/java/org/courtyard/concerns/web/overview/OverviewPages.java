package org.courtyard.concerns.web.overview;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Counted;
import org.courtyard.concerns.Evaluations;
import org.courtyard.concerns.Figures;
import org.courtyard.places.Edition;
import org.courtyard.places.Editions;
import org.courtyard.places.MapNames;
import org.courtyard.places.Outlines;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Cell;
import org.courtyard.platform.web.view.Column;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures become a page: no rate without its count, no order but that of names. */
@Component
class OverviewPages {

    private static final int MONTHS = 24;
    private static final int KINDS = 12;

    private final Places places;
    private final Outlines outlines;
    private final Evaluations evaluations;
    private final Editions editions;
    private final Categories categories;
    private final CourtyardSettings settings;

    OverviewPages(
            Places places,
            Outlines outlines,
            Evaluations evaluations,
            Editions editions,
            Categories categories,
            CourtyardSettings settings) {
        this.places = places;
        this.outlines = outlines;
        this.evaluations = evaluations;
        this.editions = editions;
        this.categories = categories;
        this.settings = settings;
    }

    OverviewPage page(Place place, Period days, @Nullable String category, Shell shell) {
        var figures = evaluations.of(place.id(), days.from(), days.to(), category);
        var to = new CountedLinks(place, days, category, shell);
        var below = places.children(place.id()).stream()
                .filter(child -> !child.pseudo())
                .toList();
        var each = evaluations.ofEach(below.stream().map(Place::id).toList(), days.from(), days.to(), category);
        var address = "/places/" + place.id() + "/overview";
        return new OverviewPage(
                name(place, shell),
                crumbs(place, days, shell),
                periods(address, days, category, shell),
                days.first().toString(),
                days.last().toString(),
                figures.raised(),
                category == null ? null : kind(category, shell),
                shell.to(address) + "?" + days.query(),
                OverviewNumbers.rates(figures, to, shell),
                figures.open(),
                figures.late(),
                to.of(Counted.OPEN),
                to.of(Counted.LATE),
                OverviewNumbers.ages(figures, to, shell),
                repeats(figures, place, shell),
                months(place, category, shell),
                seasons(place, category, shell),
                kindColumns(shell),
                category == null ? kinds(place, days, shell) : List.of(),
                OverviewNumbers.apart(figures, to, shell),
                OverviewNumbers.recorded(figures, to, shell),
                OverviewNumbers.recomputed(figures, to, shell),
                below.isEmpty() ? "" : shell.say("concerns-overview.below", below.size()),
                columns(shell),
                below.stream()
                        .map(child -> line(
                                child, each.get(child.id()), new CountedLinks(child, days, category, shell), shell))
                        .toList(),
                drawing(place, below, each, days, shell),
                shell.to(address + ".csv") + "?" + days.query() + narrowed(category),
                shell.to(address + ".xlsx") + "?" + days.query() + narrowed(category),
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

    private static List<OverviewPage.Choice> periods(
            String address, Period days, @Nullable String category, Shell shell) {
        return List.of("30", "90", "year", "all").stream()
                .map(each -> new OverviewPage.Choice(
                        shell.say("concerns-overview.period." + each),
                        shell.to(address) + "?period=" + each + narrowed(category),
                        each.equals(days.name())))
                .toList();
    }

    private List<OverviewPage.Repeat> repeats(Figures figures, Place place, Shell shell) {
        var at = places.placesByIds(figures.repeats().stream()
                .map(Figures.Repeat::place)
                .filter(Objects::nonNull)
                .toList());
        return figures.repeats().stream()
                .filter(each -> each.place() == null || at.containsKey(each.place()))
                .map(each -> {
                    var where = each.place() == null ? place : Objects.requireNonNull(at.get(each.place()));
                    return new OverviewPage.Repeat(
                            each.place() == null
                                    ? kind(each.category(), shell)
                                    : name(where, shell) + " · " + kind(each.category(), shell),
                            each.place() == null
                                    ? shell.say("concerns-overview.repeat", each.count(), each.communities())
                                    : shell.say("concerns-overview.repeat.at", each.count()),
                            shell.to("/concerns") + "?period=90&place=" + where.id() + "&category=" + each.category());
                })
                .toList();
    }

    private List<OverviewPage.Bar> months(Place place, @Nullable String category, Shell shell) {
        var months = evaluations.months(place.id(), MONTHS, settings.timeZone(), category);
        int most = months.stream().mapToInt(Figures.Month::raised).max().orElse(0);
        return months.stream()
                .map(each -> new OverviewPage.Bar(
                        shell.moments().month(YearMonth.from(each.month())),
                        each.raised(),
                        most == 0 ? 0 : Math.round(1000.0 * each.raised() / most) / 10.0,
                        false,
                        CountedLinks.of(
                                Counted.RAISED,
                                place,
                                each.month(),
                                each.month().plusMonths(1).minusDays(1),
                                category,
                                shell)))
                .toList();
    }

    private List<Fact> seasons(Place place, @Nullable String category, Shell shell) {
        return category != null
                ? List.of()
                : evaluations.seasons(place.id(), settings.timeZone()).stream()
                        .map(each -> new Fact(
                                kind(each.category(), shell),
                                shell.say("concerns-overview.season", each.lastYear(), Math.round(each.usual()))))
                        .toList();
    }

    /** The most frequent kinds; each leads to its own overview. */
    private List<List<Cell>> kinds(Place place, Period days, Shell shell) {
        return evaluations.kinds(place.id(), days.from(), days.to()).stream()
                .limit(KINDS)
                .map(each -> {
                    var to = new CountedLinks(place, days, each.category(), shell);
                    return List.of(
                            new Cell(
                                    kind(each.category(), shell),
                                    null,
                                    href(place, days, shell) + narrowed(each.category())),
                            count(each.raised(), to.of(Counted.RAISED)),
                            count(each.open(), to.of(Counted.OPEN)),
                            count(each.late(), to.of(Counted.LATE)),
                            rate(each.resolution().solved(), each.resolution().of(), shell));
                })
                .toList();
    }

    private static List<Column> kindColumns(Shell shell) {
        return List.of(
                Column.words(shell.say("concerns-overview.kind")),
                Column.number(shell.say("concerns-overview.column.raised")),
                Column.number(shell.say("concerns-overview.column.open")),
                Column.number(shell.say("concerns-overview.column.late")),
                Column.number(shell.say("concerns-overview.resolution")));
    }

    private String kind(String code, Shell shell) {
        return categories.version(code, 0).name(shell.lang() == Lang.ZH);
    }

    private static String narrowed(@Nullable String category) {
        return category == null ? "" : "&category=" + category;
    }

    private static Cell count(int count, String href) {
        return new Cell(Integer.toString(count), null, count == 0 ? null : href);
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

    private static List<Cell> line(Place place, @Nullable Figures figures, CountedLinks to, Shell shell) {
        var first = new Cell(name(place, shell), null, to.overview());
        if (figures == null) {
            var none = Cell.of("0");
            var few = new Cell(shell.say("concerns-overview.few"), null, null);
            return List.of(first, none, none, none, few, few, few);
        }
        return List.of(
                first,
                count(figures.raised(), to.of(Counted.RAISED)),
                count(figures.open(), to.of(Counted.OPEN)),
                count(figures.late(), to.of(Counted.LATE)),
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
