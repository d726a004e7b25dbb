package org.courtyard.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ManagementStore {

    private final JdbcClient jdbc;

    ManagementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where none was entered for the compound: that of the one whose place it took. */
    Optional<ManagementMode> mode(UUID compound, LocalDate day) {
        return jdbc.sql("""
                        with recursive line (id, far) as (
                            select cast(:place as uuid), 0
                            union all
                            select s.place_id, l.far + 1
                              from places.succession s join line l on s.successor_id = l.id
                             where l.far < 20)
                        select m.mode from places.management m join line on line.id = m.place_id
                         where m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
                         order by line.far, m.place_id limit 1
                        """)
                .param("place", compound)
                .param("day", day)
                .query((row, n) -> ManagementMode.valueOf(row.getString(1)))
                .optional();
    }

    /** The latest first. */
    List<Managed> managed(UUID compound) {
        return jdbc.sql("""
                        select mode, valid_from, valid_to, note from places.management
                         where place_id = :place order by valid_from desc
                        """)
                .param("place", compound)
                .query((row, n) -> new Managed(
                        ManagementMode.valueOf(row.getString("mode")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("note")))
                .list();
    }

    void changeMode(UUID compound, ManagementMode mode, LocalDate from, String note) {
        jdbc.sql("""
                        update places.management set valid_to = :from
                         where place_id = :place and valid_from < :from and (valid_to is null or valid_to > :from)
                        """).param("place", compound).param("from", from).update();
        jdbc.sql("""
                        insert into places.management (place_id, mode, valid_from, valid_to, note)
                        values (:place, :mode, :from,
                                (select min(valid_from) from places.management
                                  where place_id = :place and valid_from > :from),
                                :note)
                        on conflict (place_id, valid_from) do update set mode = excluded.mode, note = excluded.note
                        """)
                .param("place", compound)
                .param("mode", mode.name())
                .param("from", from)
                .param("note", note)
                .update();
    }
}
