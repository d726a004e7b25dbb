package org.courtyard.concerns.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From the staged rows to concerns. */
@Repository("importedHistoryStore")
class HistoryStore {

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void stage() {
        jdbc.sql(HistoryStaging.TABLE).update();
    }

    /** Ids of that system which are here already, whatever region they went to. */
    Set<String> known(String source) {
        return new HashSet<>(jdbc.sql("select source_id from concerns.concern where source_system = :source")
                .param("source", source)
                .query(String.class)
                .list());
    }

    /** Gives the staged rows numbers of their community, in the order in which they were raised. */
    void number(int first) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("select community_id, count(*) as count from staged group by community_id")
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        counts.forEach((community, count) -> {
            int last = jdbc.sql("""
                            insert into concerns.numbering as counter (community_id, last)
                            values (:community, :first)
                            on conflict (community_id) do update set last = counter.last + :count
                            returning last
                            """)
                    .param("community", community)
                    .param("first", first + count - 1)
                    .param("count", count)
                    .query(Integer.class)
                    .single();
            jdbc.sql("""
                            update staged set number = ordered.number
                              from (select id, :base + row_number() over (order by raised_at, source_id) as number
                                      from staged where community_id = :community) ordered
                             where staged.id = ordered.id
                            """)
                    .param("base", last - count)
                    .param("community", community)
                    .update();
        });
    }

    int insert(String source) {
        int concerns = jdbc.sql("""
                        insert into concerns.concern (region, id, community_id, community_name, number, place_id, path,
                               place_name, category, category_version, whose, title, body, public_body, published_at, terms,
                               visibility, source, status, outcome, raised_at, closed_at, latitude, longitude, source_system,
                               source_id, recorded_on_time, recorded_due, changed_at)
                        select region, id, community_id, community_name, number, place_id, path,
                               place_name, category, category_version, 'UNSURE', title, body, public_body,
                               case when visibility <> 'HANDLERS' then raised_at end, array_to_tsvector(terms),
                               visibility, 'IMPORT', case when over then 'CLOSED' else 'WAITING' end,
                               case when over then 'CLOSED_ELSEWHERE' end, raised_at, closed_at, latitude, longitude, :source,
                               source_id, recorded_on_time, recorded_due, coalesce(closed_at, raised_at)
                          from staged
                        """).param("source", source).update();
        jdbc.sql("""
                        insert into concerns.history (region, id, concern_id, at, move, status)
                        select region, gen_random_uuid(), id, raised_at, 'IMPORT', 'WAITING' from staged
                        """).update();
        jdbc.sql("""
                        insert into concerns.history (region, id, concern_id, at, move, status, text)
                        select region, gen_random_uuid(), id, coalesce(closed_at, raised_at), 'IMPORT',
                               case when over then 'CLOSED' else 'WAITING' end, reply
                          from staged
                         where over or reply <> ''
                        """).update();
        return concerns;
    }

    void analyse() {
        jdbc.sql("analyze staged").update();
    }
}
