package org.courtyard.places.divisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.courtyard.places.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings the staged rows into the tree of places, whole sets at a time, wide levels first. */
@Repository
class DivisionMerge {

    static final List<Level> LEVELS =
            List.of(Level.PROVINCE, Level.CITY, Level.DISTRICT, Level.STREET, Level.COMMUNITY);

    private final JdbcClient jdbc;

    DivisionMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DivisionReport.Change> rename(String edition) {
        jdbc.sql("""
                        insert into division_changed (id, kind, before, after, reach)
                        select p.id, 'RENAMED', p.name, s.name, p.path
                          from places.place p
                          join division_row s on p.code_system = 'nbs' and p.code = s.code
                         where p.name <> s.name and s.successor is null and p.id not in (select id from division_kept)
                        """).update();
        jdbc.sql("""
                        update places.place p
                           set name = s.name, short_name = s.short_name, pinyin = s.pinyin, initials = s.initials,
                               pseudo = s.pseudo, edition = :edition, version = version + 1
                          from division_row s
                         where p.code_system = 'nbs' and p.code = s.code
                           and p.id in (select id from division_changed where kind = 'RENAMED')
                        """).param("edition", edition).update();
        return jdbc.sql("""
                        select p.code, c.before, c.after
                          from division_changed c join places.place p on p.id = c.id
                         where c.kind = 'RENAMED' order by 1
                        """).query(DivisionMerge::change).list();
    }

    int bringBack(String edition) {
        jdbc.sql("""
                        insert into division_changed (id, kind, from_id, to_id, reach)
                        select p.id, 'REOPENED', p.parent_id, p.parent_id, p.path
                          from places.place p
                          join division_row s on p.code_system = 'nbs' and p.code = s.code
                         where p.valid_to is not null and s.successor is null
                           and p.id not in (select id from division_kept)
                        """).update();
        jdbc.sql(
                        "delete from places.succession where place_id in (select id from division_changed where kind = 'REOPENED')")
                .update();
        return jdbc.sql("""
                        update places.place p
                           set valid_to = null, edition = :edition, version = version + 1
                         where id in (select id from division_changed where kind = 'REOPENED')
                        """).param("edition", edition).update();
    }

    /** What comes for the first time, while that can be listed. */
    List<DivisionReport.Change> comes(int most) {
        return jdbc.sql("""
                        select s.code, null, s.name from division_row s
                         where s.successor is null
                           and not exists (select 1 from places.place p where p.code_system = 'nbs' and p.code = s.code)
                         order by s.code limit :most
                        """).param("most", most).query(DivisionMerge::change).list();
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
        for (var level : LEVELS) {
            jdbc.sql("""
                            insert into division_changed (id, kind, rank, from_id, to_id, reach)
                            select c.id, 'MOVED', s.rank, c.parent_id, p.id, c.path
                              from division_row s
                              join places.place c on c.code_system = 'nbs' and c.code = s.code
                              left join places.place p on p.code_system = 'nbs' and p.code = s.parent
                             where s.rank = :rank and s.successor is null and c.parent_id is distinct from p.id
                               and c.id not in (select id from division_kept)
                            """).param("rank", Ranks.of(level)).update();
            jdbc.sql("""
                            with recursive moved as (
                                select m.id, m.to_id, p.path
                                  from division_changed m left join places.place p on p.id = m.to_id
                                 where m.kind = 'MOVED' and m.rank = :rank),
                            below as (
                                select id, coalesce(path, '{}') || id as path from moved
                                union all
                                select c.id, b.path || c.id from places.place c join below b on c.parent_id = b.id)
                            update places.place p
                               set path = b.path,
                                   parent_id = case when m.id is null then p.parent_id else m.to_id end,
                                   edition = case when m.id is null then p.edition else :edition end,
                                   version = p.version + 1
                              from below b left join moved m on m.id = b.id
                             where p.id = b.id
                            """)
                    .param("rank", Ranks.of(level))
                    .param("edition", edition)
                    .update();
        }
        return jdbc.sql("""
                        select p.code, old.code, now.code
                          from division_changed m
                          join places.place p on p.id = m.id
                          left join places.place old on old.id = m.from_id
                          left join places.place now on now.id = m.to_id
                         where m.kind = 'MOVED' order by m.rank, p.code
                        """).query(DivisionMerge::change).list();
    }

    static DivisionReport.Change change(ResultSet row, int number) throws SQLException {
        return new DivisionReport.Change(row.getString(1), row.getString(2), row.getString(3));
    }
}
