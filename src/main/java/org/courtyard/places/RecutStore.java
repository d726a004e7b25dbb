package org.courtyard.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions about places and who took whose place. */
@Repository
class RecutStore {

    private static final String RECUTS = """
            select r.id, r.recorded_at, r.by_name, r.valid_from, r.why, r.edition, r.undoes,
                   exists (select 1 from places.recut u where u.undoes = r.id) as undone
              from places.recut r
            """;

    private final JdbcClient jdbc;

    RecutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Recut> find(UUID id) {
        return with(jdbc.sql(RECUTS + " where r.id = :id")
                        .param("id", id)
                        .query(RecutStore::head)
                        .list())
                .stream()
                .findFirst();
    }

    List<Recut> of(UUID place) {
        return with(jdbc.sql(RECUTS + """
                         where r.id in (select recut_id from places.recut_change
                                         where place_id = :place or from_id = :place or to_id = :place)
                         order by r.number desc limit 100
                        """)
                .param("place", place)
                .query(RecutStore::head)
                .list());
    }

    /** A later decision about one of the same places. */
    boolean overtaken(UUID recut) {
        return jdbc.sql("""
                        select exists (
                            select 1
                              from places.recut_change c
                              join places.recut_change l on l.place_id = c.place_id and l.recut_id <> c.recut_id
                              join places.recut r on r.id = c.recut_id
                              join places.recut later on later.id = l.recut_id
                             where c.recut_id = :recut and later.number > r.number
                               and not exists (select 1 from places.recut u where u.undoes = later.id)
                               and later.undoes is null)
                        """).param("recut", recut).query(Boolean.class).single();
    }

    void insert(Recut recut, @Nullable UUID by, Map<PlaceId, List<UUID>> reaches) {
        jdbc.sql("""
                        insert into places.recut (id, recorded_at, by_id, by_name, valid_from, why, edition, undoes)
                        values (:id, :at, :by, :byName, :from, :why, :edition, :undoes)
                        """)
                .param("id", recut.id())
                .param("at", recut.at().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("byName", recut.byName())
                .param("from", recut.from())
                .param("why", recut.why())
                .param("edition", recut.edition())
                .param("undoes", recut.undoes())
                .update();
        int number = 0;
        for (var change : recut.changes()) {
            jdbc.sql("""
                            insert into places.recut_change (recut_id, number, place_id, kind, before, after, from_id, to_id, reaches)
                            values (:recut, :number, :place, :kind, :before, :after, :from, :to,
                                    (select array(select distinct unnest(path || :reach) from places.place where id = :place)))
                            """)
                    .param("recut", recut.id())
                    .param("number", ++number)
                    .param("place", change.place().value())
                    .param("kind", change.kind().name())
                    .param("before", change.before())
                    .param("after", change.after())
                    .param("from", value(change.from()))
                    .param("to", value(change.to()))
                    .param(
                            "reach",
                            reaches.getOrDefault(change.place(), List.of()).toArray(UUID[]::new))
                    .update();
        }
    }

    void tellAgain(UUID recut, Instant at) {
        jdbc.sql("insert into places.recut_again (recut_id, at, passes) values (:id, :at, 0)")
                .param("id", recut)
                .param("at", at.plusSeconds(90).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those to be told of once more now; each comes up twice. */
    List<UUID> dueAgain(Instant now) {
        jdbc.sql("delete from places.recut_again where passes >= 2").update();
        return jdbc.sql("""
                        update places.recut_again set passes = passes + 1, at = :later
                         where recut_id in (select recut_id from places.recut_again
                                             where at <= :now and passes < 2 order by at limit 100 for update skip locked)
                        returning recut_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("later", now.plusSeconds(600).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    void succeed(UUID place, Collection<UUID> successors, UUID recut) {
        jdbc.sql("""
                        insert into places.succession (place_id, successor_id, recut_id)
                        select :place, unnest(:successors), :recut on conflict do nothing
                        """)
                .param("place", place)
                .param("successors", successors.toArray(UUID[]::new))
                .param("recut", recut)
                .update();
    }

    void unsucceed(UUID place) {
        jdbc.sql("delete from places.succession where place_id = :place")
                .param("place", place)
                .update();
    }

    /** Whatever exists now at the end of all successions. */
    List<UUID> living(UUID place) {
        return jdbc.sql("""
                        with recursive later as (
                            select successor_id as id from places.succession where place_id = :place
                            union
                            select s.successor_id from places.succession s join later l on s.place_id = l.id)
                        select l.id from later l join places.place p on p.id = l.id where p.valid_to is null order by p.name
                        """).param("place", place).query(UUID.class).list();
    }

    /** For each: all it took the place of. */
    Map<UUID, List<UUID>> before(Collection<UUID> places) {
        return chains("""
                with recursive chain as (
                    select successor_id as root, place_id as id from places.succession where successor_id = any(:places)
                    union
                    select c.root, s.place_id from places.succession s join chain c on s.successor_id = c.id)
                select root, id from chain
                """, places);
    }

    /** For each: all that took its place. */
    Map<UUID, List<UUID>> since(Collection<UUID> places) {
        return chains("""
                with recursive chain as (
                    select place_id as root, successor_id as id from places.succession where place_id = any(:places)
                    union
                    select c.root, s.successor_id from places.succession s join chain c on s.place_id = c.id)
                select root, id from chain
                """, places);
    }

    private Map<UUID, List<UUID>> chains(String sql, Collection<UUID> places) {
        var found = new HashMap<UUID, List<UUID>>();
        places.forEach(each -> found.put(each, List.of()));
        record Link(UUID root, UUID id) {}
        found.putAll(jdbc.sql(sql).param("places", places.toArray(UUID[]::new)).query(Link.class).list().stream()
                .collect(Collectors.groupingBy(Link::root, Collectors.mapping(Link::id, Collectors.toList()))));
        return found;
    }

    private List<Recut> with(List<Recut> heads) {
        record Line(UUID recut, PlaceChange change) {}
        var lines = jdbc
                .sql("""
                        select recut_id, place_id, kind, before, after, from_id, to_id
                          from places.recut_change where recut_id = any(:ids) order by number
                        """)
                .param("ids", heads.stream().map(Recut::id).toArray(UUID[]::new))
                .query((row, n) -> new Line(row.getObject(1, UUID.class), change(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::recut, Collectors.mapping(Line::change, Collectors.toList())));
        return heads.stream()
                .map(each -> each.with(lines.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static PlaceChange change(ResultSet row) throws SQLException {
        return new PlaceChange(
                new PlaceId(row.getObject("place_id", UUID.class)),
                PlaceChange.Kind.valueOf(row.getString("kind")),
                row.getString("before"),
                row.getString("after"),
                id(row.getObject("from_id", UUID.class)),
                id(row.getObject("to_id", UUID.class)));
    }

    private static Recut head(ResultSet row, int number) throws SQLException {
        return new Recut(
                row.getObject("id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("why"),
                row.getString("edition"),
                row.getObject("undoes", UUID.class),
                row.getBoolean("undone"),
                List.of());
    }

    private static @Nullable PlaceId id(@Nullable UUID value) {
        return value == null ? null : new PlaceId(value);
    }

    private static @Nullable UUID value(@Nullable PlaceId id) {
        return id == null ? null : id.value();
    }
}
