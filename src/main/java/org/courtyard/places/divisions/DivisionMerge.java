package org.courtyard.places.divisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.courtyard.places.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings the staged rows into the tree of places, whole sets at a time, wide levels first. */
@Repository
class DivisionMerge {

    private static final List<Level> LEVELS =
            List.of(Level.PROVINCE, Level.CITY, Level.DISTRICT, Level.STREET, Level.COMMUNITY);

    private final JdbcClient jdbc;

    DivisionMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                        """).update();
        jdbc.sql("""
                        create temporary table division_cover on commit drop as
                        select distinct p.kind, p.parent_id
                          from division_row s join places.place p on p.code_system = 'nbs' and p.code = s.code
                        """).update();
        for (var level : LEVELS) {
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

    List<DivisionReport.Change> rename(String edition) {
        var changes = jdbc.sql("""
                        select p.code, p.name, s.name from places.place p
                          join division_row s on p.code_system = 'nbs' and p.code = s.code
                         where p.name <> s.name and s.successor is null order by 1
                        """).query(DivisionMerge::change).list();
        if (!changes.isEmpty()) {
            jdbc.sql("""
                            update places.place p
                               set name = s.name, short_name = s.short_name, pinyin = s.pinyin, initials = s.initials,
                                   pseudo = s.pseudo, edition = :edition, version = version + 1
                              from division_row s
                             where p.code_system = 'nbs' and p.code = s.code and p.name <> s.name
                               and s.successor is null
                            """).param("edition", edition).update();
        }
        return changes;
    }

    int bringBack(String edition) {
        return jdbc.sql("""
                        update places.place p
                           set valid_to = null, successor_id = null, edition = :edition, version = version + 1
                          from division_row s
                         where p.code_system = 'nbs' and p.code = s.code and p.valid_to is not null
                           and s.successor is null
                        """).param("edition", edition).update();
    }

    /**
     * Adds what is not there yet.
     *
     * @param wholesale there is little yet: indexes are set aside meanwhile, and everybody else waits
     */
    int add(String edition, boolean wholesale) {
        if (wholesale) {
            jdbc.sql("select places.begin_bulk()").query((row, n) -> 1).single();
        }
        int added = 0;
        for (var level : LEVELS) {
            added += addLevel(edition, level);
        }
        if (wholesale) {
            jdbc.sql("select places.end_bulk()").query((row, n) -> 1).single();
        }
        return added;
    }

    private int addLevel(String edition, Level level) {
        return jdbc.sql("""
                        insert into places.place (id, kind, code_system, code, name, short_name, pinyin, initials,
                                                  parent_id, path, region, pseudo, edition)
                        select s.id, s.kind, 'nbs', s.code, s.name, s.short_name, s.pinyin, s.initials,
                               p.id, coalesce(p.path, '{}') || s.id, s.region, s.pseudo, :edition
                          from division_row s
                          left join places.place p on p.code_system = 'nbs' and p.code = s.parent
                         where s.rank = :rank and s.successor is null
                           and not exists (select 1 from places.place e
                                            where e.code_system = 'nbs' and e.code = s.code)
                         order by s.code
                        """)
                .param("edition", edition)
                .param("rank", Ranks.of(level))
                .update();
    }

    /** Wide levels first, so that what hangs below a moved one gets the path of its new parent. */
    List<DivisionReport.Change> move(String edition) {
        var all = new ArrayList<DivisionReport.Change>();
        for (var level : LEVELS) {
            var changes = jdbc.sql("""
                            with recursive moved as (
                                select c.id, c.code, old.code as before, p.code as after, p.id as parent_id, p.path
                                  from division_row s
                                  join places.place c on c.code_system = 'nbs' and c.code = s.code
                                  left join places.place p on p.code_system = 'nbs' and p.code = s.parent
                                  left join places.place old on old.id = c.parent_id
                                 where s.rank = :rank and s.successor is null and c.parent_id is distinct from p.id),
                            below as (
                                select id, coalesce(path, '{}') || id as path from moved
                                union all
                                select c.id, b.path || c.id from places.place c join below b on c.parent_id = b.id),
                            done as (
                                update places.place p
                                   set path = b.path,
                                       parent_id = case when m.id is null then p.parent_id else m.parent_id end,
                                       edition = case when m.id is null then p.edition else :edition end,
                                       version = p.version + 1
                                  from below b left join moved m on m.id = b.id
                                 where p.id = b.id)
                            select code, before, after from moved order by code
                            """)
                    .param("rank", Ranks.of(level))
                    .param("edition", edition)
                    .query(DivisionMerge::change)
                    .list();
            all.addAll(changes);
        }
        return all;
    }

    /** Places made here that lie under what goes. */
    int stranded() {
        if (goneCount() == 0) {
            return 0;
        }
        return jdbc.sql("""
                        select count(*) from places.place p join division_gone g on p.parent_id = g.id
                         where p.valid_to is null and p.id not in (select id from division_gone)
                        """).query(Integer.class).single();
    }

    List<DivisionReport.Change> close(LocalDate day) {
        jdbc.sql("""
                        update places.place p
                           set valid_to = :day, version = p.version + 1,
                               successor_id = (select n.id from places.place n
                                                where n.code_system = 'nbs' and n.code = g.successor)
                          from division_gone g where g.id = p.id
                        """).param("day", day).update();
        return jdbc.sql("""
                        select g.code, p.name, g.successor from division_gone g join places.place p on p.id = g.id
                         order by 1
                        """).query(DivisionMerge::change).list();
    }

    void note(DivisionReport report, Instant now) {
        jdbc.sql("""
                        insert into places.division_import (edition, imported_at, added, renamed, moved, gone)
                        values (:edition, :now, :added, :renamed, :moved, :gone)
                        """)
                .param("edition", report.edition())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("added", report.added() + report.returned())
                .param("renamed", report.renamed().size())
                .param("moved", report.moved().size())
                .param("gone", report.gone().size())
                .update();
    }

    private static DivisionReport.Change change(ResultSet row, int number) throws SQLException {
        return new DivisionReport.Change(row.getString(1), row.getString(2), row.getString(3));
    }
}
