package org.courtyard.places;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.courtyard.places.CalendarChange.What;
import org.courtyard.platform.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarChangeStore {

    private static final int SHOWN = 30;

    private final JdbcClient jdbc;

    CalendarChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the last change, 0 when there was none. */
    int last(UUID place) {
        return jdbc.sql("select coalesce(max(number), 0) from places.calendar_change where place_id = :place")
                .param("place", place)
                .query(Integer.class)
                .single();
    }

    List<CalendarChange> changes(UUID place) {
        return jdbc.sql("""
                        select number, changed_at, by_name, what, detail, before
                          from places.calendar_change where place_id = :place order by number desc limit :most
                        """)
                .param("place", place)
                .param("most", SHOWN)
                .query((row, n) -> new CalendarChange(
                        row.getInt("number"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        What.valueOf(row.getString("what")),
                        row.getString("detail"),
                        row.getString("before")))
                .list();
    }

    /** @return false when somebody else made a change of this number */
    boolean add(UUID place, int number, Instant at, Actor actor, What what, String detail, String before) {
        return jdbc.sql("""
                        insert into places.calendar_change
                               (place_id, number, changed_at, changed_by, by_name, what, detail, before)
                        values (:place, :number, :at, :by, :name, :what, :detail, :before)
                        on conflict do nothing
                        """)
                        .param("place", place)
                        .param("number", number)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", actor.account())
                        .param("name", actor instanceof Actor.Member member ? member.displayName() : null)
                        .param("what", what.name())
                        .param("detail", detail)
                        .param("before", before)
                        .update()
                == 1;
    }
}
