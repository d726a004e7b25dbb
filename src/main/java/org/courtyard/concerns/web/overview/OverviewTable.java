package org.courtyard.concerns.web.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.courtyard.concerns.Figures;
import org.courtyard.places.Edition;
import org.courtyard.places.Place;
import org.jspecify.annotations.Nullable;

/** The figures as a table to take along: counts only, each rate can be worked out from them. */
final class OverviewTable {

    private static final List<String> COLUMNS = List.of(
            "place",
            "code",
            "from",
            "to",
            "as-of",
            "edition",
            "adjusted",
            "raised",
            "heard",
            "not-heard",
            "solved",
            "not-solved",
            "no-answer",
            "satisfied",
            "not-satisfied",
            "not-rated",
            "open",
            "late",
            "on-spot",
            "declined",
            "funds",
            "beyond",
            "elsewhere",
            "merged",
            "suspended",
            "withdrawn",
            "recorded-on-time",
            "recorded-late",
            "recorded-none",
            "target-kept",
            "target-missed",
            "target-open",
            "target-none",
            "kind",
            "method");

    private OverviewTable() {}

    static Stream<String> titles() {
        return COLUMNS.stream().map(column -> "concerns-overview.column." + column);
    }

    static List<@Nullable Object> row(
            Place place, Edition edition, Figures figures, Period days, @Nullable String category, String method) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(place.shortName());
        cells.add(place.code());
        cells.add(days.first().toString());
        cells.add(days.last().toString());
        cells.add(figures.asOf().toString());
        cells.add(edition.name());
        cells.add(edition.adjusted() == null ? null : edition.adjusted().toString());
        cells.add(figures.raised());
        cells.add(figures.response().inTime());
        cells.add(figures.response().notInTime());
        cells.add(figures.resolution().solved());
        cells.add(figures.resolution().notSolved());
        cells.add(figures.resolution().noAnswer());
        cells.add(figures.satisfaction().satisfied());
        cells.add(figures.satisfaction().notSatisfied());
        cells.add(figures.satisfaction().notRated());
        cells.add(figures.open());
        cells.add(figures.late());
        cells.add(figures.apart().solvedOnSpot());
        cells.add(figures.apart().declined());
        cells.add(figures.apart().awaitingFunds());
        cells.add(figures.apart().beyondLevel());
        cells.add(figures.apart().pointedElsewhere());
        cells.add(figures.apart().merged());
        cells.add(figures.apart().suspended());
        cells.add(figures.apart().withdrawn());
        cells.add(figures.recorded().onTime());
        cells.add(figures.recorded().late());
        cells.add(figures.recorded().noVerdict());
        cells.add(figures.recorded().closedInTime());
        cells.add(figures.recorded().closedLate());
        cells.add(figures.recorded().openPastTarget());
        cells.add(figures.recorded().noTarget());
        cells.add(category);
        cells.add(method);
        return cells;
    }
}
