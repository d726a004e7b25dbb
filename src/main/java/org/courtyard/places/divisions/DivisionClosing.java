package org.courtyard.places.divisions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.courtyard.places.Level;
import org.courtyard.places.TreeStore;
import org.courtyard.platform.problems.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what the tables no longer have, and closes it: it stays readable, below its successor where there is one. */
@Repository
class DivisionClosing {

    private final JdbcClient jdbc;
    private final TreeStore tree;

    DivisionClosing(JdbcClient jdbc, TreeStore tree) {
        this.jdbc = jdbc;
        this.tree = tree;
    }

    /** Divisions from earlier imports that exist. */
    int present() {
        return jdbc.sql("""
                        select count(*) from places.place
                         where code_system = 'nbs' and edition <> '' and valid_to is null
                        """).query(Integer.class).single();
    }

    /** A province goes only when a row names its successor: tables of one province are common. */
    void findGone(boolean excerpt) {
        jdbc.sql("""
                        insert into division_gone (id, code, kind, successor)
                        select p.id, p.code, p.kind, s.successor
                          from division_row s join places.place p on p.code_system = 'nbs' and p.code = s.code
                         where s.successor is not null and p.valid_to is null
                        union
                        select p.id, p.code, p.kind, s.successor
                          from division_successor s join places.place p on p.code_system = 'nbs' and p.code = s.code
                         where p.valid_to is null
                        """).update();
        if (excerpt || present() == 0) {
            return;
        }
        jdbc.sql("""
                        create temporary table division_missing on commit drop as
                        select p.id, p.code, p.kind, p.parent_id
                          from places.place p
                         where p.code_system = 'nbs' and p.edition <> '' and p.valid_to is null
                           and not exists (select 1 from division_row s where s.code = p.code)
                           and p.id not in (select id from division_kept)
                        """).update();
        jdbc.sql("""
                        create temporary table division_cover on commit drop as
                        select distinct p.kind, p.parent_id
                          from division_row s join places.place p on p.code_system = 'nbs' and p.code = s.code
                        """).update();
        for (var level : DivisionMerge.LEVELS) {
            jdbc.sql("""
                            insert into division_gone (id, code, kind)
                            select m.id, m.code, m.kind from division_missing m
                             where m.kind = :kind
                               and (m.parent_id in (select id from division_gone)
                                    or (m.kind, m.parent_id) in (select kind, parent_id from division_cover))
                            on conflict do nothing
                            """).param("kind", level.name()).update();
        }
        jdbc.sql("drop table division_cover, division_missing").update();
    }

    int goneCount() {
        return jdbc.sql("select count(*) from division_gone")
                .query(Integer.class)
                .single();
    }

    /** Places made here that lie under what went without a successor. */
    int stranded() {
        return jdbc.sql("""
                        select count(*) from places.place p join division_gone g on p.parent_id = g.id
                         where p.valid_to is null and p.id not in (select id from division_gone)
                        """).query(Integer.class).single();
    }

    /** What lay below and still exists goes along with the successor, and so does the memory of the place itself. */
    List<DivisionReport.Change> close(LocalDate day) {
        jdbc.sql("""
                        insert into division_changed (id, kind, from_id, to_id, reach)
                        select p.id, case when n.id is null then 'CLOSED' else 'MERGED' end, p.parent_id,
                               coalesce(n.id, p.parent_id), p.path
                          from division_gone g
                          join places.place p on p.id = g.id
                          left join places.place n on n.code_system = 'nbs' and n.code = g.successor
                        """).update();
        jdbc.sql("""
                        update places.place p set valid_to = :day, version = p.version + 1
                          from division_gone g where g.id = p.id
                        """).param("day", day).update();
        jdbc.sql("""
                        insert into places.succession (place_id, successor_id)
                        select id, to_id from division_changed where kind = 'MERGED' on conflict do nothing
                        """).update();
        jdbc.sql("""
                        insert into division_changed (id, kind, from_id, to_id, reach)
                        select c.id, 'MOVED', c.parent_id, m.to_id, c.path
                          from division_changed m
                          join places.place c on c.parent_id = m.id and c.valid_to is null
                          join places.place n on n.id = m.to_id
                         where m.kind = 'MERGED'
                           and array_position(cast(:levels as text[]), n.kind)
                               < array_position(cast(:levels as text[]), c.kind)
                        """).param("levels", levels()).update();
        hang();
        return jdbc.sql("""
                        select g.code, p.name, g.successor from division_gone g join places.place p on p.id = g.id
                         order by 1
                        """).query(DivisionMerge::change).list();
    }

    /** Those first whose new parent is not to hang elsewhere itself. */
    private void hang() {
        var waiting = new LinkedHashMap<UUID, UUID>();
        jdbc.sql("""
                        select c.id, c.to_id from division_changed c join places.place p on p.id = c.id
                         where c.kind in ('MERGED', 'MOVED') and c.to_id is distinct from p.parent_id
                        """).query(row -> {
            waiting.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        while (!waiting.isEmpty()) {
            var next = waiting.entrySet().stream()
                    .filter(each -> !waiting.containsKey(each.getValue()))
                    .findFirst()
                    .orElseThrow(() -> new Conflict("places.import.successor-circle"));
            tree.hang(next.getKey(), next.getValue());
            waiting.remove(next.getKey());
        }
    }

    /** Successors that lie below what they are to succeed. */
    List<String> unfitSuccessors() {
        return jdbc.sql("""
                        select g.code from division_gone g
                          join places.place n on n.code_system = 'nbs' and n.code = g.successor
                         where n.path @> array[g.id] limit 20
                        """).query(String.class).list();
    }

    private static String[] levels() {
        return Arrays.stream(Level.values()).map(Level::name).toArray(String[]::new);
    }
}
