package org.courtyard.places.divisions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What imports changed, and what people changed since: both stay known. */
@Repository
class DivisionLog {

    private final JdbcClient jdbc;

    DivisionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What people changed since this very edition came stays as they left it; a newer edition has the last word. */
    void keepWhatWasChangedHere(String edition) {
        jdbc.sql("""
                        insert into division_kept (id)
                        select distinct c.place_id
                          from places.recut_change c join places.recut r on r.id = c.recut_id
                         where r.edition is null
                           and exists (select 1 from places.division_import where edition = :edition)
                        """).param("edition", edition).update();
    }

    /** How many of them differ from what the tables say. */
    int kept() {
        return jdbc.sql("""
                        select count(*)
                          from division_row s
                          join places.place p on p.code_system = 'nbs' and p.code = s.code
                          join division_kept k on k.id = p.id
                          left join places.place a on a.id = p.parent_id
                         where s.successor is null
                           and (p.name <> s.name or p.valid_to is not null or a.code is distinct from s.parent)
                        """).query(Integer.class).single();
    }

    /** Writes down what changed, as a decision of its own; false when nothing that was there did. */
    boolean write(UUID id, String edition, LocalDate day, Instant now) {
        int changed = jdbc.sql("select count(*) from division_changed")
                .query(Integer.class)
                .single();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("""
                        insert into places.recut (id, recorded_at, valid_from, why, edition)
                        values (:id, :now, :day, '', :edition)
                        """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .param("edition", edition)
                .update();
        jdbc.sql("""
                        insert into places.recut_change (recut_id, number, place_id, kind, before, after, from_id, to_id, reaches)
                        select :id, row_number() over (order by c.kind, c.id), c.id, c.kind, c.before, c.after, c.from_id, c.to_id,
                               array(select distinct unnest(c.reach || p.path))
                          from division_changed c join places.place p on p.id = c.id
                        """).param("id", id).update();
        return true;
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
}
