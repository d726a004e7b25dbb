package org.courtyard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.courtyard.places.PlaceId;

/** A row of counts becomes {@link Figures}. */
record FiguresRow(Figures figures) {

    static FiguresRow read(ResultSet row, PlaceId place, Instant from, Instant to, Instant asOf) throws SQLException {
        return new FiguresRow(new Figures(
                place,
                from,
                to,
                asOf,
                row.getInt("raised"),
                new Figures.Response(row.getInt("heard"), row.getInt("unheard")),
                new Figures.Resolution(row.getInt("solved"), row.getInt("not_solved"), row.getInt("no_answer")),
                new Figures.Satisfaction(row.getInt("satisfied"), row.getInt("not_satisfied"), row.getInt("not_rated")),
                row.getInt("open"),
                row.getInt("late"),
                new Figures.Apart(
                        row.getInt("on_spot"),
                        row.getInt("declined"),
                        row.getInt("funds"),
                        row.getInt("beyond"),
                        row.getInt("elsewhere"),
                        row.getInt("withdrawn"),
                        row.getInt("merged"),
                        row.getInt("suspended")),
                new Figures.Recorded(
                        row.getInt("recorded_on_time"),
                        row.getInt("recorded_late"),
                        row.getInt("recorded_none"),
                        row.getInt("target_kept"),
                        row.getInt("target_missed"),
                        row.getInt("target_open"),
                        row.getInt("target_none")),
                ages(row),
                List.of(),
                List.of(),
                List.of()));
    }

    private static List<Figures.Age> ages(ResultSet row) throws SQLException {
        return List.of(
                new Figures.Age(0, 4, row.getInt("age_0")),
                new Figures.Age(4, 8, row.getInt("age_4")),
                new Figures.Age(8, 16, row.getInt("age_8")),
                new Figures.Age(16, 31, row.getInt("age_16")),
                new Figures.Age(31, 0, row.getInt("age_31")));
    }

    PlaceId place() {
        return figures.place();
    }

    Figures with(List<Figures.Repeat> repeats, List<Figures.HandedDown> handedDown, List<Figures.CalledIn> calledIn) {
        return new Figures(
                figures.place(),
                figures.from(),
                figures.to(),
                figures.asOf(),
                figures.raised(),
                figures.response(),
                figures.resolution(),
                figures.satisfaction(),
                figures.open(),
                figures.late(),
                figures.apart(),
                figures.recorded(),
                figures.ages(),
                repeats,
                handedDown,
                calledIn);
    }
}
