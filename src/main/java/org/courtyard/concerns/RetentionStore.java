package org.courtyard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RetentionStore {

    /** Over for longer than their category allows, and not taken away yet: whoever raised or supports one has a link. */
    private static final String OVER = """
            c.status = 'CLOSED'
               and c.closed_at < coalesce(
                    (select t.before from unnest(:categories, cast(:befores as timestamptz[])) as t (category, before)
                      where t.category = c.category), :usual)
               and (c.region, c.id) in (
                    select region, concern_id from concerns.follow_link where made_at < :least)
            """;

    private final JdbcClient jdbc;

    RetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before which moment a concern must be over. @param least the latest of them all */
    record Limits(Instant usual, Map<String, Instant> categories, Instant least) {

        Map<String, Object> params() {
            var longer = categories.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList();
            var params = new HashMap<String, Object>();
            params.put("usual", ConcernRow.time(usual));
            params.put("least", ConcernRow.time(least));
            params.put("categories", longer.stream().map(Map.Entry::getKey).toArray(String[]::new));
            params.put(
                    "befores",
                    longer.stream().map(each -> each.getValue().toString()).toArray(String[]::new));
            return params;
        }
    }

    /** Those in force, the general one first. */
    List<RetentionTerm> terms() {
        return jdbc.sql("""
                        select distinct on (category) category, months, reason, since, made_by
                          from concerns.retention
                         order by category nulls first, since desc, id desc
                        """)
                .query((row, n) -> new RetentionTerm(
                        row.getString("category"),
                        row.getObject("months", Integer.class),
                        row.getString("reason"),
                        ConcernRow.at(row, "since"),
                        row.getObject("made_by", UUID.class)))
                .list();
    }

    void insert(UUID id, RetentionTerm term, Instant since) {
        jdbc.sql("""
                        insert into concerns.retention (id, category, months, reason, since, made_by)
                        values (:id, :category, :months, :reason, :since, :by)
                        """)
                .param("id", id)
                .param("category", term.category())
                .param("months", term.months())
                .param("reason", term.reason())
                .param("since", ConcernRow.time(since))
                .param("by", term.by())
                .update();
    }

    /** Held until the transaction ends; other servers pass over the same ones. */
    List<Concern> take(Limits limits, int most) {
        return jdbc.sql("select " + ConcernRow.COLUMNS + " from concerns.concern c where " + OVER
                        + " order by region, id limit :most for update skip locked")
                .params(limits.params())
                .param("most", most)
                .query(ConcernRow::read)
                .list();
    }

    /** What would be taken away now, by community and month. */
    List<Erased> due(Limits limits, ZoneId zone) {
        return jdbc.sql("""
                        select community_id, month, count(*) as concerns, sum(reporters) as reporters,
                               sum(supporters) as supporters, sum(links) as links, sum(pictures) as pictures
                          from (select c.community_id,
                                       cast(date_trunc('month', c.closed_at at time zone :zone) as date) as month,
                                       (select count(*) from concerns.reporter r
                                         where r.region = c.region and r.concern_id = c.id
                                           and (r.way <> 'NONE' or r.sealed is not null
                                                or coalesce(r.name, r.phone, r.mail, r.address) is not null)) as reporters,
                                       (select count(*) from concerns.support s
                                         where s.region = c.region and s.concern_id = c.id
                                           and (s.way <> 'NONE' or s.sealed is not null)) as supporters,
                                       (select count(*) from concerns.follow_link l
                                         where l.region = c.region and l.concern_id = c.id) as links,
                                       (select count(*) from concerns.photo p
                                         where p.region = c.region and p.concern_id = c.id and not p.published) as pictures
                                  from concerns.concern c
                                 where
                        """ + OVER + """
                               ) counted
                         group by community_id, month
                         order by month, community_id
                        """)
                .params(limits.params())
                .param("zone", zone.getId())
                .query((row, n) -> erased(row, null))
                .list();
    }

    void add(Erased erased) {
        jdbc.sql("""
                        insert into concerns.erased as kept (day, community_id, month, concerns, reporters, supporters, links,
                                                             pictures)
                        values (:day, :community, :month, :concerns, :reporters, :supporters, :links, :pictures)
                        on conflict (day, community_id, month) do update
                           set concerns = kept.concerns + excluded.concerns,
                               reporters = kept.reporters + excluded.reporters,
                               supporters = kept.supporters + excluded.supporters,
                               links = kept.links + excluded.links,
                               pictures = kept.pictures + excluded.pictures
                        """)
                .param("day", erased.day())
                .param("community", erased.community().value())
                .param("month", erased.month())
                .param("concerns", erased.concerns())
                .param("reporters", erased.reporters())
                .param("supporters", erased.supporters())
                .param("links", erased.links())
                .param("pictures", erased.pictures())
                .update();
    }

    /** What was taken away, the latest first. */
    List<Erased> report(int most) {
        return jdbc.sql("select * from concerns.erased order by day desc, month desc, community_id limit :most")
                .param("most", most)
                .query((row, n) -> erased(row, row.getObject("day", LocalDate.class)))
                .list();
    }

    private static Erased erased(ResultSet row, @Nullable LocalDate day) throws SQLException {
        return new Erased(
                day,
                new PlaceId(row.getObject("community_id", UUID.class)),
                row.getObject("month", LocalDate.class),
                row.getInt("concerns"),
                row.getInt("reporters"),
                row.getInt("supporters"),
                row.getInt("links"),
                row.getInt("pictures"));
    }
}
