package org.courtyard.concerns;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.places.Level;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The three rates of a place at any level, worked out from the concerns themselves, so that they are equal to a recount by
 * definition. Formulas: knowledge of the response-on-complaint practice, with n and non-response always beside them.
 */
@Service
@Transactional(readOnly = true)
public class Evaluations {

    private static final Duration REPEATS = Duration.ofDays(90);

    private static final String CONCERNS = """
            concerns.concern
             where path && :places and raised_at >= :from and raised_at < :to
               and (cast(:category as text) is null or category = :category)
            """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Evaluations(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Everything raised at the place or below within the period. */
    public Figures of(PlaceId place, Instant from, Instant to) {
        return of(place, from, to, null);
    }

    /** As the other one, of one category only. @param category its code, null for all */
    public Figures of(PlaceId place, Instant from, Instant to, @Nullable String category) {
        var asOf = time.instant();
        return jdbc.sql("select " + Counted.counts() + " from " + CONCERNS)
                .params(params(List.of(place), from, to, asOf, category))
                .query((row, n) -> FiguresRow.read(row, place, from, to, asOf))
                .single()
                .with(
                        repeats(place, to, category),
                        handedDown(place, from, to, asOf, category),
                        calledIn(place, from, to, asOf, category));
    }

    /** One line for each of these places, such as the communities of a street; a place without any concern is all 0. */
    public Map<PlaceId, Figures> ofEach(Collection<PlaceId> places, Instant from, Instant to) {
        return ofEach(places, from, to, null);
    }

    /** As the other one, of one category only. */
    public Map<PlaceId, Figures> ofEach(
            Collection<PlaceId> places, Instant from, Instant to, @Nullable String category) {
        var asOf = time.instant();
        var found = new HashMap<PlaceId, Figures>();
        jdbc.sql("select below.place, " + Counted.counts() + " from (select * from " + CONCERNS + """
                          ) as concern cross join lateral unnest(path) as below (place)
                         where below.place = any(:places)
                         group by below.place
                        """)
                .params(params(places, from, to, asOf, category))
                .query((row, n) ->
                        FiguresRow.read(row, new PlaceId(row.getObject("place", UUID.class)), from, to, asOf))
                .list()
                .forEach(each -> found.put(each.place(), each.with(List.of(), List.of(), List.of())));
        return found;
    }

    /** One line for each kind that was raised, the most frequent first. */
    public List<Figures.Kind> kinds(PlaceId place, Instant from, Instant to) {
        return jdbc.sql("select category, "
                        + counts(
                                Counted.RAISED,
                                Counted.OPEN,
                                Counted.LATE,
                                Counted.SOLVED,
                                Counted.NOT_SOLVED,
                                Counted.NO_ANSWER)
                        + " from " + CONCERNS + """
                         group by category order by count(*) desc, category
                        """)
                .params(params(List.of(place), from, to, time.instant(), null))
                .query((row, n) -> new Figures.Kind(
                        row.getString("category"),
                        row.getInt("raised"),
                        row.getInt("open"),
                        row.getInt("late"),
                        new Figures.Resolution(
                                row.getInt("solved"), row.getInt("not_solved"), row.getInt("no_answer"))))
                .list();
    }

    /**
     * Month by month, the oldest first; months without any are there with 0.
     *
     * @param months how many, the current one among them, 1 to 60
     */
    public List<Figures.Month> months(PlaceId place, int months, ZoneId zone, @Nullable String category) {
        var now = time.instant();
        var first = now.atZone(zone).toLocalDate().withDayOfMonth(1).minusMonths(Math.clamp(months, 1, 60) - 1L);
        var counts = new HashMap<LocalDate, Figures.Month>();
        jdbc.sql("select cast(date_trunc('month', raised_at at time zone :zone) as date) as month, "
                        + counts(Counted.RAISED, Counted.SOLVED) + " from " + CONCERNS + " group by 1")
                .params(params(List.of(place), first.atStartOfDay(zone).toInstant(), now, now, category))
                .param("zone", zone.getId())
                .query((row, n) -> new Figures.Month(
                        row.getObject("month", LocalDate.class), row.getInt("raised"), row.getInt("solved")))
                .list()
                .forEach(each -> counts.put(each.month(), each));
        return Stream.iterate(first, each -> each.plusMonths(1))
                .limit(Math.clamp(months, 1, 60))
                .map(each -> counts.getOrDefault(each, new Figures.Month(each, 0, 0)))
                .toList();
    }

    /**
     * What comes with the season: kinds of which the sixty days after this day, one year ago, brought at least five and at
     * least half as many again as sixty days of the year before usually do; the most striking first, at most five.
     */
    public List<Figures.Season> seasons(PlaceId place, ZoneId zone) {
        var today = time.instant().atZone(zone);
        var begin = today.minusYears(1);
        return jdbc.sql("""
                        select category, count(*) filter (where raised_at < :end) as last_year,
                               count(*) * 60.0 / 365 as usual
                          from concerns.concern
                         where path && :places and raised_at >= :from and raised_at < :to
                         group by category
                        having count(*) filter (where raised_at < :end) >= greatest(5, 1.5 * count(*) * 60.0 / 365)
                         order by count(*) filter (where raised_at < :end) / (count(*) * 60.0 / 365) desc, category
                         limit 5
                        """)
                .params(params(List.of(place), begin.toInstant(), today.toInstant(), today.toInstant(), null))
                .param("end", ConcernRow.time(begin.plusDays(60).toInstant()))
                .query((row, n) ->
                        new Figures.Season(row.getString("category"), row.getInt("last_year"), row.getDouble("usual")))
                .list();
    }

    private static String counts(Counted... wanted) {
        return Stream.of(wanted)
                .map(each -> "count(*) filter (where " + each.condition() + ") as " + each.column())
                .collect(Collectors.joining(", "));
    }

    /** Kinds as a whole, then kinds at one compound: the element of the path below the community. */
    private List<Figures.Repeat> repeats(PlaceId place, Instant to, @Nullable String category) {
        return jdbc.sql("""
                        with recent as (select category, community_id, path[array_position(path, community_id) + 1] as compound
                                          from
                        """ + CONCERNS + """
                                       )
                        (select category, count(*) as count, count(distinct community_id) as communities,
                                cast(null as uuid) as compound
                           from recent group by category having count(*) >= 3
                          order by count(*) desc, category limit 5)
                        union all
                        (select category, count(*), 1, compound
                           from recent where compound is not null group by category, compound having count(*) >= 3
                          order by count(*) desc, category, compound limit 5)
                        """)
                .params(params(List.of(place), to.minus(REPEATS), to, to, category))
                .query((row, n) -> {
                    var compound = row.getObject("compound", UUID.class);
                    return new Figures.Repeat(
                            row.getString("category"),
                            row.getInt("count"),
                            row.getInt("communities"),
                            compound == null ? null : new PlaceId(compound));
                })
                .list();
    }

    private List<Figures.HandedDown> handedDown(
            PlaceId place, Instant from, Instant to, Instant asOf, @Nullable String category) {
        return jdbc
                .sql("""
                        select task.level, count(*) as count, count(*) filter (where task.backing = '{}') as nothing
                          from concerns.task
                          join concerns.concern on concern.region = task.region and concern.id = task.concern_id
                         where task.backing is not null and task.given_at >= :from and task.given_at < :to
                           and concern.path && :places and task.given_at <= :asOf
                           and (cast(:category as text) is null or concern.category = :category)
                         group by task.level
                        """)
                .params(params(List.of(place), from, to, asOf, category))
                .query((row, n) -> new Figures.HandedDown(
                        Level.valueOf(row.getString("level")), row.getInt("count"), row.getInt("nothing")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Figures.HandedDown::level))
                .toList();
    }

    private List<Figures.CalledIn> calledIn(
            PlaceId place, Instant from, Instant to, Instant asOf, @Nullable String category) {
        return jdbc
                .sql("""
                        select part.level, part.kind, count(*) as count,
                               count(*) filter (where task.state = 'DECLINED') as declined,
                               count(*) filter (where part.justified) as justified,
                               count(*) filter (where not part.justified) as not_justified
                          from concerns.task
                          join concerns.part on part.region = task.region and part.task_id = task.id
                          join concerns.concern on concern.region = task.region and concern.id = task.concern_id
                         where task.role = 'CALLED_IN' and task.given_at >= :from and task.given_at < :to
                           and concern.path && :places and task.given_at <= :asOf
                           and (cast(:category as text) is null or concern.category = :category)
                         group by part.level, part.kind
                        """)
                .params(params(List.of(place), from, to, asOf, category))
                .query((row, n) -> new Figures.CalledIn(
                        Level.valueOf(row.getString("level")),
                        OrganizationKind.valueOf(row.getString("kind")),
                        row.getInt("count"),
                        row.getInt("declined"),
                        row.getInt("justified"),
                        row.getInt("not_justified")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Figures.CalledIn::level).thenComparing(Figures.CalledIn::kind))
                .toList();
    }

    private static Map<String, @Nullable Object> params(
            Collection<PlaceId> places, Instant from, Instant to, Instant asOf, @Nullable String category) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("places", places.stream().map(PlaceId::value).toArray(UUID[]::new));
        params.put("from", ConcernRow.time(from));
        params.put("to", ConcernRow.time(to));
        params.put("asOf", ConcernRow.time(asOf));
        params.put("category", category);
        return params;
    }
}
