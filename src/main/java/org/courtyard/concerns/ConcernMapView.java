package org.courtyard.concerns;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.concerns.map.Cluster;
import org.courtyard.concerns.map.Clusters;
import org.courtyard.concerns.map.Pile;
import org.courtyard.places.Coordinates;
import org.courtyard.places.Extent;
import org.courtyard.places.MapWindow;
import org.courtyard.places.Outlines;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where concerns are: only those that everybody may read, whatever the filter says. */
@Repository
public class ConcernMapView {

    /** Piles finer than this are one, in pixels. */
    private static final double FINEST = 12;

    /** How far beyond the edge it is gathered, so that a number near the edge counts as it would in the middle. */
    private static final int MARGIN = 128;

    /** Up to so many places are named in the question; with more of them in sight it is asked without. */
    private static final int MOST_NAMED = 1_500;

    private static final String PINNED = """
            from (select id, path,
                         case when whose <> 'HOME' then round(latitude * 10000) / 10000 end as latitude,
                         case when whose <> 'HOME' then round(longitude * 10000) / 10000 end as longitude
                    from concerns.concern
                   where %s) as concern
            """;

    private final JdbcClient jdbc;
    private final ConcernsView view;
    private final Outlines outlines;
    private final ConcernStore store;

    ConcernMapView(JdbcClient jdbc, ConcernsView view, Outlines outlines, ConcernStore store) {
        this.jdbc = jdbc;
        this.view = view;
        this.outlines = outlines;
        this.store = store;
    }

    /** What stands in the window, the largest number first. */
    @Transactional(readOnly = true)
    public List<Cluster> clusters(ConcernFilter filter, MapWindow window) {
        var wide = window.widened(MARGIN);
        var piles = piles(filter, wide);
        var ids =
                piles.stream().flatMap(pile -> pile.path().stream()).distinct().map(PlaceId::new);
        return Clusters.of(piles, outlines.located(ids.toList()), wide).stream()
                .filter(cluster -> window.box().holds(cluster.at()))
                .toList();
    }

    private List<Pile> piles(ConcernFilter filter, MapWindow window) {
        var where = view.conditions(filter.forEverybody(), Actor.ANYONE);
        var near = outlines.within(window);
        if (near.size() <= MOST_NAMED) {
            var box = window.box();
            where.and("path && :near or (latitude between :south and :north and longitude between :west and :east)")
                    .with("near", near.stream().map(PlaceId::value).toArray(UUID[]::new))
                    .with("west", box.west())
                    .with("south", box.south())
                    .with("east", box.east())
                    .with("north", box.north());
        }
        return jdbc.sql("select path, count(*) as count, avg(latitude) as latitude, avg(longitude) as longitude,"
                        + " min(cast(id as text)) as one " + PINNED.formatted(where.sql())
                        + " group by path, floor(latitude / :step), floor(longitude / :step)")
                .params(where.params())
                .param("step", window.degrees(FINEST))
                .query((row, n) -> {
                    var latitude = row.getObject("latitude", Double.class);
                    var longitude = row.getObject("longitude", Double.class);
                    return new Pile(
                            Arrays.asList((UUID[]) row.getArray("path").getArray()),
                            latitude == null || longitude == null ? null : new Coordinates(latitude, longitude),
                            row.getInt("count"),
                            UUID.fromString(row.getString("one")));
                })
                .list();
    }

    /** How many lie at each of these places or below; places without any are left out. */
    @Transactional(readOnly = true)
    public Map<PlaceId, Integer> countEach(ConcernFilter filter, Collection<PlaceId> places) {
        var where = view.conditions(filter.forEverybody(), Actor.ANYONE)
                .and("path && :places")
                .with("places", places.stream().map(PlaceId::value).toArray(UUID[]::new));
        var found = new HashMap<PlaceId, Integer>();
        jdbc.sql("select below.place, count(*) as count from concerns.concern"
                        + " cross join lateral unnest(path) as below (place)"
                        + " where below.place = any(:places) and " + where.sql() + " group by below.place")
                .params(where.params())
                .query((row, n) -> Map.entry(new PlaceId(row.getObject("place", UUID.class)), row.getInt("count")))
                .list()
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    /** How many lie at the place itself and at none of its parts. */
    @Transactional(readOnly = true)
    public int countExactlyAt(ConcernFilter filter, PlaceId place) {
        var where = view.conditions(filter.forEverybody(), Actor.ANYONE)
                .and("place_id = :exactly")
                .with("exactly", place.value());
        return jdbc.sql("select count(*) from concerns.concern where " + where.sql())
                .params(where.params())
                .query(Integer.class)
                .single();
    }

    /** Those of these that everybody may read. */
    @Transactional(readOnly = true)
    public List<Concern> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : store.findAll(ids.stream().map(ConcernId::new).toList()).stream()
                        .filter(Concern::isPublic)
                        .toList();
    }

    /** Around what is drawn, or around the public pins where nothing is; empty when there is neither. */
    @Transactional(readOnly = true)
    public Optional<Extent> whole() {
        return Stream.of(outlines.whole(), pins()).flatMap(Optional::stream).findFirst();
    }

    private Optional<Extent> pins() {
        return jdbc.sql("select min(latitude) as south, max(latitude) as north, min(longitude) as west,"
                        + " max(longitude) as east, count(latitude) as pins "
                        + PINNED.formatted(
                                "latitude is not null and visibility <> 'HANDLERS' and published_at is not null"))
                .query((row, n) -> row.getInt("pins") == 0
                        ? Optional.<Extent>empty()
                        : Optional.of(new Extent(
                                row.getDouble("west"),
                                row.getDouble("south"),
                                row.getDouble("east"),
                                row.getDouble("north"))))
                .single();
    }
}
