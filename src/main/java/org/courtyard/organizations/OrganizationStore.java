package org.courtyard.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganizationStore {

    private static final String COLUMNS = """
            o.id, o.kind, o.name, o.name_en, o.superior_id, o.place_id, o.path, o.phone, o.hours, o.hours_en,
            o.does, o.does_en, o.desk, o.matter, o.valid_to, o.version
            """;

    private final JdbcClient jdbc;

    OrganizationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organization> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from organizations.organization o where o.id = :id")
                .param("id", id)
                .query(OrganizationStore::organization)
                .optional();
    }

    List<Organization> findAll(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from organizations.organization o where o.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(OrganizationStore::organization)
                .list();
    }

    /** All that cover one of these places on this day, those of the deepest place first. */
    List<Covering> covering(Reach reach, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                             , r.depth
                          from unnest(cast(:places as uuid[]), cast(:depths as int[])) as r (place, depth)
                          join organizations.cover c on c.place_id = r.place
                          join organizations.organization o on o.id = c.organization_id
                         where c.valid_from <= :day and (c.valid_to is null or c.valid_to > :day)
                           and o.valid_from <= :day and (o.valid_to is null or o.valid_to > :day)
                         order by depth desc, o.desk desc, o.kind, o.name
                        """)
                .param("places", reach.places().toArray(UUID[]::new))
                .param("depths", reach.depths().values().toArray(Integer[]::new))
                .param("day", day)
                .query((row, n) -> new Covering(
                        organization(row, n), new PlaceId(reach.path().get(row.getInt("depth"))), row.getInt("depth")))
                .list();
    }

    /** A body and one of those above it. */
    record Above(OrganizationId body, OrganizationId superior) {}

    List<Above> superiorsOf(Collection<UUID> bodies, int longest) {
        return jdbc.sql("""
                        with recursive above (body, superior, depth) as (
                            select o.id, o.superior_id, 1
                              from organizations.organization o
                             where o.id = any(:bodies) and o.superior_id is not null
                             union all
                            select above.body, o.superior_id, above.depth + 1
                              from above join organizations.organization o on o.id = above.superior
                             where o.superior_id is not null and above.depth < :longest
                        )
                        select distinct body, superior from above
                        """)
                .param("bodies", bodies.toArray(UUID[]::new))
                .param("longest", longest)
                .query((row, n) -> new Above(
                        new OrganizationId(row.getObject(1, UUID.class)),
                        new OrganizationId(row.getObject(2, UUID.class))))
                .list();
    }

    /** All that are at home at this place or below, by name; the page begins after {@code after}. */
    List<Organization> within(UUID place, LocalDate day, @Nullable UUID after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                          from organizations.organization o
                         where o.path @> array[cast(:place as uuid)]
                           and o.valid_from <= :day and (o.valid_to is null or o.valid_to > :day)
                           and (cast(:after as uuid) is null
                                or (o.name, o.id) > (select name, id from organizations.organization where id = :after))
                         order by o.name, o.id
                         limit :limit
                        """)
                .param("place", place)
                .param("day", day)
                .param("after", after)
                .param("limit", limit)
                .query(OrganizationStore::organization)
                .list();
    }

    List<Organization> below(UUID superior, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                          from organizations.organization o
                         where o.superior_id = :superior and o.valid_from <= :day and (o.valid_to is null or o.valid_to > :day)
                         order by o.name
                        """)
                .param("superior", superior)
                .param("day", day)
                .query(OrganizationStore::organization)
                .list();
    }

    void insert(UUID id, NewOrganization wanted, List<UUID> path, LocalDate from) {
        jdbc.sql("""
                        insert into organizations.organization (id, kind, name, name_en, superior_id, place_id, path, phone,
                                                hours, hours_en, does, does_en, desk, matter, valid_from)
                        values (:id, :kind, :name, :nameEn, :superior, :place, :path, :phone,
                                :hours, :hoursEn, :does, :doesEn, :desk, :matter, :from)
                        """).params(columns(id, wanted, path)).param("from", from).update();
    }

    /** @return false when the version is not the present one */
    boolean change(UUID id, int version, NewOrganization wanted, List<UUID> path) {
        return jdbc.sql("""
                        update organizations.organization
                           set kind = :kind, name = :name, name_en = :nameEn, superior_id = :superior, place_id = :place,
                               path = :path, phone = :phone, hours = :hours, hours_en = :hoursEn, does = :does,
                               does_en = :doesEn, desk = :desk, matter = :matter, version = version + 1
                         where id = :id and version = :version
                        """)
                        .params(columns(id, wanted, path))
                        .param("version", version)
                        .update()
                == 1;
    }

    void close(UUID id, LocalDate day) {
        jdbc.sql("update organizations.organization set valid_to = :day, version = version + 1 where id = :id")
                .param("id", id)
                .param("day", day)
                .update();
    }

    void cover(UUID id, UUID place, LocalDate from) {
        jdbc.sql("""
                        insert into organizations.cover (organization_id, place_id, valid_from) values (:id, :place, :from)
                        on conflict (organization_id, place_id, valid_from) do update set valid_to = null
                        """).param("id", id).param("place", place).param("from", from).update();
    }

    void endCover(UUID id, UUID place, LocalDate day) {
        jdbc.sql("""
                        update organizations.cover set valid_to = :day
                         where organization_id = :id and place_id = :place and valid_to is null
                        """).param("id", id).param("place", place).param("day", day).update();
    }

    List<UUID> covers(UUID id, LocalDate day) {
        return jdbc.sql("""
                        select place_id from organizations.cover
                         where organization_id = :id and valid_from <= :day and (valid_to is null or valid_to > :day)
                        """).param("id", id).param("day", day).query(UUID.class).list();
    }

    private static Map<String, @Nullable Object> columns(UUID id, NewOrganization wanted, List<UUID> path) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", id);
        columns.put("kind", wanted.kind().name());
        columns.put("name", wanted.name().strip());
        columns.put("nameEn", wanted.nameEn());
        columns.put(
                "superior", wanted.superior() == null ? null : wanted.superior().value());
        columns.put("place", wanted.place().value());
        columns.put("path", path.toArray(UUID[]::new));
        columns.put("phone", wanted.phone());
        columns.put("hours", wanted.hours());
        columns.put("hoursEn", wanted.hoursEn());
        columns.put("does", wanted.does());
        columns.put("doesEn", wanted.doesEn());
        columns.put("desk", wanted.desk());
        columns.put("matter", wanted.matter());
        return columns;
    }

    private static Organization organization(ResultSet row, int number) throws SQLException {
        var superior = row.getObject("superior_id", UUID.class);
        return new Organization(
                new OrganizationId(row.getObject("id", UUID.class)),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("name_en"),
                superior == null ? null : new OrganizationId(superior),
                new PlaceId(row.getObject("place_id", UUID.class)),
                Arrays.asList((UUID[]) row.getArray("path").getArray()),
                row.getString("phone"),
                row.getString("hours"),
                row.getString("hours_en"),
                row.getString("does"),
                row.getString("does_en"),
                row.getBoolean("desk"),
                row.getString("matter"),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("version"));
    }
}
