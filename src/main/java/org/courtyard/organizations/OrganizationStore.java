package org.courtyard.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganizationStore {

    private static final String COLUMNS = """
            id, kind, name, name_en, superior_id, place_id, path, phone, hours, does, desk, matter, version
            """;

    private final JdbcClient jdbc;

    OrganizationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organization> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from organizations.organization where id = :id")
                .param("id", id)
                .query(OrganizationStore::organization)
                .optional();
    }

    List<Organization> findAll(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from organizations.organization where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(OrganizationStore::organization)
                .list();
    }

    /** All that are at home at one of these places today. */
    List<Organization> at(Collection<UUID> places, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                          from organizations.organization
                         where place_id = any(:places) and valid_from <= :day and (valid_to is null or valid_to > :day)
                         order by array_length(path, 1) desc, kind, name
                        """)
                .param("places", places.toArray(UUID[]::new))
                .param("day", day)
                .query(OrganizationStore::organization)
                .list();
    }

    void insert(UUID id, NewOrganization wanted, List<UUID> path, LocalDate from) {
        jdbc.sql("""
                        insert into organizations.organization (id, kind, name, name_en, superior_id, place_id, path, phone,
                                                                hours, does, desk, matter, valid_from)
                        values (:id, :kind, :name, :nameEn, :superior, :place, :path, :phone,
                                :hours, :does, :desk, :matter, :from)
                        """)
                .param("id", id)
                .param("kind", wanted.kind().name())
                .param("name", wanted.name())
                .param("nameEn", wanted.nameEn())
                .param("superior", value(wanted.superior()))
                .param("place", wanted.place().value())
                .param("path", path.toArray(UUID[]::new))
                .param("phone", wanted.phone())
                .param("hours", wanted.hours())
                .param("does", wanted.does())
                .param("desk", wanted.desk())
                .param("matter", wanted.matter())
                .param("from", from)
                .update();
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
                row.getString("does"),
                row.getBoolean("desk"),
                row.getString("matter"),
                row.getInt("version"));
    }

    private static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }
}
