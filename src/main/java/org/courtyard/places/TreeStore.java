package org.courtyard.places;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changes the tree of places itself; those who use it have asked whether it may be, and tell of it. */
@Repository
public class TreeStore {

    private final JdbcClient jdbc;

    TreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void rename(UUID id, String name, String shortName, @Nullable String nameEn, PlaceStore.Names names) {
        jdbc.sql("""
                        update places.place
                           set name = :name, short_name = :shortName, name_en = :nameEn, pinyin = :pinyin,
                               initials = :initials, version = version + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("name", name)
                .param("shortName", shortName)
                .param("nameEn", nameEn)
                .param("pinyin", names.pinyin())
                .param("initials", names.initials())
                .update();
    }

    /** One change of the tree at a time, and no import of divisions meanwhile; until the end of the transaction. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('places.divisions'))")
                .query((row, n) -> 1)
                .single();
    }

    /** Many may make places at the same time, but not while the tree changes above them. */
    void whileTreeStays() {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('places.divisions'))")
                .query((row, n) -> 1)
                .single();
    }

    void close(UUID id, LocalDate day) {
        jdbc.sql("update places.place set valid_to = :day, version = version + 1 where id = :id")
                .param("id", id)
                .param("day", day)
                .update();
    }

    void reopen(UUID id) {
        jdbc.sql("update places.place set valid_to = null, version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** Everything below goes along, also what is no more. */
    public void hang(UUID id, @Nullable UUID above) {
        jdbc.sql("""
                        with recursive below as (
                            select p.id, coalesce(a.path, '{}') || p.id as path
                              from places.place p left join places.place a on a.id = :above
                             where p.id = :id
                            union all
                            select c.id, b.path || c.id from places.place c join below b on c.parent_id = b.id)
                        update places.place p
                           set path = b.path, version = p.version + 1,
                               parent_id = case when p.id = :id then :above else p.parent_id end
                          from below b where p.id = b.id
                        """).param("id", id).param("above", above, Types.OTHER).update();
    }

    /** What exists at and below a place, itself first. */
    List<Place> within(UUID place) {
        return jdbc.sql("select " + PlaceStore.COLUMNS + """
                          from places.place where path @> array[cast(:place as uuid)] and valid_to is null
                         order by array_length(path, 1), id
                        """)
                .param("place", place)
                .query(PlaceStore::place)
                .list();
    }

    /** At and below, also what is no more, by id; for going through all of them in steps. */
    List<Place> belowAfter(Collection<UUID> tops, UUID after, int most) {
        return jdbc.sql("select " + PlaceStore.COLUMNS + """
                          from places.place where path && :tops and id > :after order by id limit :most
                        """)
                .param("tops", tops.toArray(UUID[]::new))
                .param("after", after)
                .param("most", most)
                .query(PlaceStore::place)
                .list();
    }

    List<Place> all(Collection<UUID> ids) {
        return jdbc.sql("select " + PlaceStore.COLUMNS + " from places.place where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PlaceStore::place)
                .list();
    }

    /** At and below, what exists now and what hangs there still. */
    List<UUID> idsWithin(UUID place) {
        return jdbc.sql("select id from places.place where path @> array[cast(:place as uuid)]")
                .param("place", place)
                .query(UUID.class)
                .list();
    }
}
