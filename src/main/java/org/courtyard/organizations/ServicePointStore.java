package org.courtyard.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.organizations.ServicePoint.Offer;
import org.courtyard.organizations.ServicePoint.OnDuty;
import org.courtyard.organizations.ServicePoint.Special;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ServicePointStore {

    private static final String POINTS = """
            select id, organization_id, place_id, name, name_en, address, address_en, hours, hours_en, phone, step_free,
                   entrance, entrance_en, version
              from organizations.service_point
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ServicePointStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ServicePoint> find(UUID id) {
        return jdbc.sql(POINTS + " where id = :id")
                .param("id", id)
                .query(this::point)
                .optional();
    }

    List<ServicePoint> at(Collection<UUID> path, LocalDate day) {
        return jdbc.sql(POINTS + """
                         where place_id = any(:path) and (valid_to is null or valid_to > :day)
                         order by array_position(cast(:path as uuid[]), place_id) desc, name
                        """)
                .param("path", path.toArray(UUID[]::new))
                .param("day", day)
                .query(this::point)
                .list();
    }

    List<ServicePoint> ofOrganization(UUID organization, LocalDate day) {
        return jdbc.sql(POINTS + " where organization_id = :id and (valid_to is null or valid_to > :day) order by name")
                .param("id", organization)
                .param("day", day)
                .query(this::point)
                .list();
    }

    void insert(UUID id, NewServicePoint wanted) {
        jdbc.sql("""
                        insert into organizations.service_point (id, organization_id, place_id, name, name_en, address,
                                address_en, hours, hours_en, phone, step_free, entrance, entrance_en)
                        values (:id, :organization, :place, :name, :nameEn, :address,
                                :addressEn, :hours, :hoursEn, :phone, :stepFree, :entrance, :entranceEn)
                        """).params(columns(id, wanted)).update();
        details(id, wanted);
    }

    /** @return false when the version is not the present one */
    boolean change(UUID id, int version, NewServicePoint wanted) {
        boolean changed = jdbc.sql("""
                        update organizations.service_point
                           set place_id = :place, name = :name, name_en = :nameEn, address = :address,
                               address_en = :addressEn, hours = :hours, hours_en = :hoursEn, phone = :phone,
                               step_free = :stepFree, entrance = :entrance, entrance_en = :entranceEn,
                               version = version + 1
                         where id = :id and organization_id = :organization and version = :version
                        """)
                        .params(columns(id, wanted))
                        .param("version", version)
                        .update()
                == 1;
        if (changed) {
            jdbc.sql("delete from organizations.service where point_id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from organizations.duty where point_id = :id")
                    .param("id", id)
                    .update();
            details(id, wanted);
        }
        return changed;
    }

    void close(UUID id, LocalDate day) {
        jdbc.sql("update organizations.service_point set valid_to = :day, version = version + 1 where id = :id")
                .param("id", id)
                .param("day", day)
                .update();
    }

    private void details(UUID id, NewServicePoint wanted) {
        int position = 0;
        for (var offer : wanted.offers()) {
            jdbc.sql("""
                            insert into organizations.service (point_id, position, name, name_en, bring, bring_en, errand,
                                                               takes, takes_en)
                            values (:id, :position, :name, :nameEn, :bring, :bringEn, :errand, :takes, :takesEn)
                            """)
                    .param("id", id)
                    .param("position", position++)
                    .param("name", offer.name())
                    .param("nameEn", offer.nameEn())
                    .param("bring", offer.bring())
                    .param("bringEn", offer.bringEn())
                    .param("errand", offer.errand())
                    .param("takes", offer.takes())
                    .param("takesEn", offer.takesEn())
                    .update();
        }
        wanted.duty()
                .forEach((day, who) -> jdbc.sql("""
                        insert into organizations.duty (point_id, weekday, who, who_en, post_id)
                        values (:id, :weekday, :who, :whoEn, :post)
                        """)
                        .param("id", id)
                        .param("weekday", day.getValue())
                        .param("who", who.who())
                        .param("whoEn", who.whoEn())
                        .param("post", value(who.post()))
                        .update());
    }

    private List<Offer> offers(UUID point) {
        return jdbc.sql("""
                        select name, name_en, bring, bring_en, errand, takes, takes_en from organizations.service
                         where point_id = :point order by position
                        """)
                .param("point", point)
                .query((row, n) -> new Offer(
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("bring"),
                        row.getString("bring_en"),
                        row.getBoolean("errand"),
                        row.getString("takes"),
                        row.getString("takes_en")))
                .list();
    }

    private Map<DayOfWeek, OnDuty> duty(UUID point) {
        var duty = new EnumMap<DayOfWeek, OnDuty>(DayOfWeek.class);
        jdbc.sql("select weekday, who, who_en, post_id from organizations.duty where point_id = :point")
                .param("point", point)
                .query(row -> {
                    duty.put(DayOfWeek.of(row.getInt("weekday")), onDuty(row));
                });
        return duty;
    }

    private List<Special> special(UUID point) {
        return jdbc.sql("""
                        select day, closed, hours, hours_en, who, who_en, post_id from organizations.point_day
                         where point_id = :point order by day
                        """)
                .param("point", point)
                .query((row, n) -> new Special(
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("closed"),
                        row.getString("hours"),
                        row.getString("hours_en"),
                        row.getString("who").isEmpty() ? null : onDuty(row)))
                .list();
    }

    /** Enters a day that differs, or takes it away when {@code special} is null. Touches the version. */
    boolean saveDay(UUID id, int version, LocalDate day, @Nullable Special special) {
        boolean touched = jdbc.sql(
                                "update organizations.service_point set version = version + 1 where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
        if (touched) {
            jdbc.sql("delete from organizations.point_day where point_id = :id and day = :day")
                    .param("id", id)
                    .param("day", day)
                    .update();
        }
        if (touched && special != null) {
            var duty = special.duty();
            jdbc.sql("""
                            insert into organizations.point_day (point_id, day, closed, hours, hours_en, who, who_en, post_id)
                            values (:id, :day, :closed, :hours, :hoursEn, :who, :whoEn, :post)
                            """)
                    .param("id", id)
                    .param("day", day)
                    .param("closed", special.closed())
                    .param("hours", special.hours())
                    .param("hoursEn", special.hoursEn())
                    .param("who", duty == null ? "" : duty.who())
                    .param("whoEn", duty == null ? null : duty.whoEn())
                    .param("post", duty == null ? null : value(duty.post()))
                    .update();
        }
        return touched;
    }

    void remember(ServicePoint before, Instant until, @Nullable UUID by) {
        jdbc.sql("""
                        insert into organizations.point_past (point_id, version, definition, until, changed_by)
                        values (:id, :version, cast(:definition as jsonb), :until, :by) on conflict do nothing
                        """)
                .param("id", before.id().value())
                .param("version", before.version())
                .param("definition", json.writeValueAsString(before))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    List<ServicePoints.Past> past(UUID id) {
        return jdbc.sql("""
                        select definition, until, changed_by from organizations.point_past
                         where point_id = :id order by version desc limit 30
                        """)
                .param("id", id)
                .query((row, n) -> new ServicePoints.Past(
                        json.readValue(row.getString("definition"), ServicePoint.class),
                        row.getObject("until", OffsetDateTime.class).toInstant(),
                        row.getObject("changed_by", UUID.class)))
                .list();
    }

    private static OnDuty onDuty(ResultSet row) throws SQLException {
        var post = row.getObject("post_id", UUID.class);
        return new OnDuty(row.getString("who"), row.getString("who_en"), post == null ? null : new PostId(post));
    }

    private static @Nullable UUID value(@Nullable PostId post) {
        return post == null ? null : post.value();
    }

    private static Map<String, @Nullable Object> columns(UUID id, NewServicePoint wanted) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", id);
        columns.put("organization", wanted.organization().value());
        columns.put("place", wanted.place().value());
        columns.put("name", wanted.name().strip());
        columns.put("nameEn", wanted.nameEn());
        columns.put("address", wanted.address());
        columns.put("addressEn", wanted.addressEn());
        columns.put("hours", wanted.hours());
        columns.put("hoursEn", wanted.hoursEn());
        columns.put("phone", wanted.phone());
        columns.put("stepFree", wanted.stepFree());
        columns.put("entrance", wanted.entrance());
        columns.put("entranceEn", wanted.entranceEn());
        return columns;
    }

    private ServicePoint point(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ServicePoint(
                new ServicePointId(id),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new PlaceId(row.getObject("place_id", UUID.class)),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("address"),
                row.getString("address_en"),
                row.getString("hours"),
                row.getString("hours_en"),
                row.getString("phone"),
                row.getBoolean("step_free"),
                row.getString("entrance"),
                row.getString("entrance_en"),
                offers(id),
                duty(id),
                special(id),
                row.getInt("version"));
    }
}
