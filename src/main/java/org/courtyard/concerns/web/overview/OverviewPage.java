package org.courtyard.concerns.web.overview;

import java.util.List;
import org.courtyard.places.MapSketch;
import org.courtyard.platform.web.view.Cell;
import org.courtyard.platform.web.view.Column;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Rate;
import org.jspecify.annotations.Nullable;

/** Everything {@code concerns/overview/show.jte} needs. */
public record OverviewPage(
        String title,
        List<Crumb> crumbs,
        List<Choice> periods,
        String first,
        String last,
        int raised,
        @Nullable String kind,
        String allKinds,
        List<Rate> rates,
        int open,
        int late,
        String openHref,
        String lateHref,
        List<Bar> ages,
        List<Repeat> repeats,
        List<Bar> months,
        List<Fact> seasons,
        List<Column> kindColumns,
        List<List<Cell>> kinds,
        List<Fact> apart,
        List<Fact> recorded,
        List<Fact> recomputed,
        String belowTitle,
        List<Column> columns,
        List<List<Cell>> lines,
        @Nullable Drawing drawing,
        String csv,
        String xlsx,
        String asOf,
        String edition) {

    /** A period to choose. */
    public record Choice(String label, String href, boolean chosen) {}

    /** How many are that old, or came in that month. @param width 0 to 100 @param href those */
    public record Bar(
            String label,
            int count,
            double width,
            boolean late,
            @Nullable String href) {}

    public record Repeat(String title, String detail, String href) {}

    /** The places below, drawn; each leads where its line leads. */
    public record Drawing(MapSketch sketch, List<Spot> spots) {}

    /** @param label its name as it is written into the drawing */
    public record Spot(MapSketch.Area area, String name, String label, int open, String href) {}
}
