package org.courtyard.concerns;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.places.Level;
import org.courtyard.places.PlaceId;
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

    private static final int[] AGES = {0, 4, 8, 16, 31, 0};
    private static final Duration REPEATS = Duration.ofDays(90);

    private static final String COUNTS = """
            count(*) as raised,
            count(*) filter (where counted and first_contact_at <= contact_due) as heard,
            count(*) filter (where counted and contact_due is not null
                             and ((first_contact_at is null and contact_due < :asOf) or first_contact_at > contact_due)) as unheard,
            count(*) filter (where outcome = 'SOLVED' and confirmed is not false) as solved,
            count(*) filter (where confirmed = false and outcome is distinct from 'MERGED') as not_solved,
            count(*) filter (where confirmed is null and (outcome = 'NOT_CONFIRMED' or status = 'PROPOSED')) as no_answer,
            count(*) filter (where grade >= 4) as satisfied,
            count(*) filter (where grade < 4) as not_satisfied,
            count(*) filter (where grade is null and status = 'CLOSED' and counted
                             and outcome not in ('WITHDRAWN', 'CLOSED_ELSEWHERE', 'MERGED')) as not_rated,
            count(*) filter (where status <> 'CLOSED') as open,
            count(*) filter (where status not in ('CLOSED', 'ASKED', 'SUSPENDED') and resolve_due < :asOf) as late,
            count(*) filter (where status = 'SUSPENDED') as suspended,
            count(*) filter (where outcome = 'SOLVED_ON_SPOT') as on_spot,
            count(*) filter (where outcome = 'DECLINED') as declined,
            count(*) filter (where outcome = 'AWAITING_FUNDS') as funds,
            count(*) filter (where outcome = 'BEYOND_LEVEL') as beyond,
            count(*) filter (where outcome = 'POINTED_ELSEWHERE') as elsewhere,
            count(*) filter (where outcome = 'WITHDRAWN') as withdrawn,
            count(*) filter (where outcome = 'MERGED') as merged,
            count(*) filter (where source = 'IMPORT' and recorded_on_time) as recorded_on_time,
            count(*) filter (where source = 'IMPORT' and recorded_on_time = false) as recorded_late,
            count(*) filter (where source = 'IMPORT' and recorded_on_time is null) as recorded_none,
            count(*) filter (where source = 'IMPORT' and closed_at <= recorded_due) as target_kept,
            count(*) filter (where source = 'IMPORT' and closed_at > recorded_due) as target_missed,
            count(*) filter (where source = 'IMPORT' and recorded_due is not null and closed_at is null) as target_open,
            count(*) filter (where source = 'IMPORT' and recorded_due is null) as target_none
            """;

    private static final String CONCERNS = """
            (select *, source <> 'IMPORT' and outcome is distinct from 'SOLVED_ON_SPOT'
                       and outcome is distinct from 'POINTED_ELSEWHERE' as counted
               from concerns.concern
              where path && :places and raised_at >= :from and raised_at < :to) as concern
            """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Evaluations(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Everything raised at the place or below within the period. */
    public Figures of(PlaceId place, Instant from, Instant to) {
        var asOf = time.instant();
        return jdbc.sql("select " + COUNTS + " from " + CONCERNS)
                .params(params(List.of(place), from, to, asOf))
                .query((row, n) -> FiguresRow.read(row, place, from, to, asOf))
                .single()
                .with(
                        ages(place, from, to, asOf),
                        repeats(place, to),
                        handedDown(place, from, to, asOf),
                        calledIn(place, from, to, asOf));
    }

    /** One line for each of these places, such as the communities of a street; a place without any concern is all 0. */
    public Map<PlaceId, Figures> ofEach(Collection<PlaceId> places, Instant from, Instant to) {
        var asOf = time.instant();
        var found = new HashMap<PlaceId, Figures>();
        jdbc.sql("select below.place, " + COUNTS + " from " + CONCERNS + """
                          cross join lateral unnest(path) as below (place)
                         where below.place = any(:places)
                         group by below.place
                        """)
                .params(params(places, from, to, asOf))
                .query((row, n) ->
                        FiguresRow.read(row, new PlaceId(row.getObject("place", UUID.class)), from, to, asOf))
                .list()
                .forEach(each -> found.put(each.place(), each.with(List.of(), List.of(), List.of(), List.of())));
        return found;
    }

    private List<Figures.Age> ages(PlaceId place, Instant from, Instant to, Instant asOf) {
        var counts = jdbc.sql("""
                        select width_bucket(extract(epoch from :asOf - raised_at) / 86400, array[4, 8, 16, 31]) as bucket,
                               count(*) as count
                        """ + " from " + CONCERNS + " where status <> 'CLOSED' group by bucket")
                .params(params(List.of(place), from, to, asOf))
                .query((row, n) -> Map.entry(row.getInt("bucket"), row.getInt("count")))
                .list();
        var ages = new ArrayList<Figures.Age>();
        for (int i = 0; i + 1 < AGES.length; i++) {
            int bucket = i;
            int count = counts.stream()
                    .filter(each -> each.getKey() == bucket)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            ages.add(new Figures.Age(AGES[i], AGES[i + 1], count));
        }
        return ages;
    }

    private List<Figures.Repeat> repeats(PlaceId place, Instant to) {
        return jdbc.sql("""
                        select category, count(*) as count, count(distinct community_id) as communities
                          from concerns.concern
                         where path && :places and raised_at >= :from and raised_at < :to
                         group by category
                        having count(*) >= 3
                         order by count(*) desc, category
                         limit 5
                        """)
                .params(params(List.of(place), to.minus(REPEATS), to, to))
                .query((row, n) ->
                        new Figures.Repeat(row.getString("category"), row.getInt("count"), row.getInt("communities")))
                .list();
    }

    private List<Figures.HandedDown> handedDown(PlaceId place, Instant from, Instant to, Instant asOf) {
        return jdbc
                .sql("""
                        select task.level, count(*) as count, count(*) filter (where task.backing = '{}') as nothing
                          from concerns.task
                          join concerns.concern on concern.region = task.region and concern.id = task.concern_id
                         where task.backing is not null and task.given_at >= :from and task.given_at < :to
                           and concern.path && :places and task.given_at <= :asOf
                         group by task.level
                        """)
                .params(params(List.of(place), from, to, asOf))
                .query((row, n) -> new Figures.HandedDown(
                        Level.valueOf(row.getString("level")), row.getInt("count"), row.getInt("nothing")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Figures.HandedDown::level))
                .toList();
    }

    private List<Figures.CalledIn> calledIn(PlaceId place, Instant from, Instant to, Instant asOf) {
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
                         group by part.level, part.kind
                        """)
                .params(params(List.of(place), from, to, asOf))
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

    private static Map<String, Object> params(Collection<PlaceId> places, Instant from, Instant to, Instant asOf) {
        return Map.of(
                "places",
                places.stream().map(PlaceId::value).toArray(UUID[]::new),
                "from",
                from.atOffset(java.time.ZoneOffset.UTC),
                "to",
                to.atOffset(java.time.ZoneOffset.UTC),
                "asOf",
                asOf.atOffset(java.time.ZoneOffset.UTC));
    }
}
