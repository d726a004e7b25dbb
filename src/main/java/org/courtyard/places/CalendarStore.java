package org.courtyard.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CalendarStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hours of the nearest place on the path that has its own. */
    Optional<Hours> hours(List<UUID> path) {
        return jdbc.sql("""
                        select name, zone, hours, make_up_hours
                          from places.work_hours
                         where place_id = any(:path)
                         order by array_position(:path, place_id) desc
                         limit 1
                        """)
                .param("path", path.toArray(UUID[]::new))
                .query(CalendarStore::hours)
                .optional();
    }

    /** All days entered anywhere on the path, by the place's position in it: the nearest place last. */
    List<Entered> days(List<UUID> path) {
        return jdbc.sql("""
                        select array_position(:path, place_id) as near, day, kind, name_zh, name_en
                          from places.special_day
                         where place_id = any(:path)
                         order by near, day
                        """)
                .param("path", path.toArray(UUID[]::new))
                .query((row, n) -> new Entered(row.getInt("near"), day(row)))
                .list();
    }

    void saveHours(UUID place, Hours hours, Instant now) {
        jdbc.sql("""
                        insert into places.work_hours (place_id, name, zone, hours, make_up_hours, changed_at)
                        values (:place, :name, :zone, :hours::jsonb, :makeUp, :now)
                        on conflict (place_id) do update
                           set name = excluded.name, zone = excluded.zone, hours = excluded.hours,
                               make_up_hours = excluded.make_up_hours, changed_at = excluded.changed_at
                        """)
                .param("place", place)
                .param("name", hours.name())
                .param("zone", hours.zone().getId())
                .param(
                        "hours",
                        JSON.writeValueAsString(hours.week().entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, day -> text(day.getValue())))))
                .param("makeUp", text(hours.makeUp()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void replaceYears(UUID place, Collection<Integer> years, List<SpecialDay> days) {
        jdbc.sql("delete from places.special_day where place_id = :place and extract(year from day)::int = any(:years)")
                .param("place", place)
                .param("years", years.toArray(Integer[]::new))
                .update();
        for (var day : days) {
            jdbc.sql("""
                            insert into places.special_day (place_id, day, kind, name_zh, name_en)
                            values (:place, :day, :kind, :zh, :en)
                            on conflict (place_id, day) do update
                               set kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en
                            """)
                    .param("place", place)
                    .param("day", day.date())
                    .param("kind", day.kind().name())
                    .param("zh", day.name().zh())
                    .param("en", day.name().en())
                    .update();
        }
    }

    /** The days entered at this very place, by date. */
    List<SpecialDay> own(UUID place) {
        return jdbc.sql(
                        "select day, kind, name_zh, name_en from places.special_day where place_id = :place order by day")
                .param("place", place)
                .query((row, n) -> day(row))
                .list();
    }

    /** The nearest place on the path with hours of its own. */
    Optional<UUID> hoursFrom(List<UUID> path) {
        return jdbc.sql("""
                        select place_id from places.work_hours
                         where place_id = any(:path) order by array_position(:path, place_id) desc limit 1
                        """)
                .param("path", path.toArray(UUID[]::new))
                .query(UUID.class)
                .optional();
    }

    /** Places with days or hours of their own. */
    List<UUID> entered() {
        return jdbc.sql("select place_id from places.work_hours union select place_id from places.special_day")
                .query(UUID.class)
                .list();
    }

    void dropHours(UUID place) {
        jdbc.sql("delete from places.work_hours where place_id = :place")
                .param("place", place)
                .update();
    }

    private static Hours hours(ResultSet row, int number) throws SQLException {
        var week = new EnumMap<DayOfWeek, List<WorkingHours>>(DayOfWeek.class);
        JSON.readValue(row.getString("hours"), new TypeReference<Map<DayOfWeek, String>>() {})
                .forEach((day, text) -> week.put(day, WorkingHours.parseDay(text)));
        return new Hours(
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                week,
                WorkingHours.parseDay(row.getString("make_up_hours")));
    }

    private static SpecialDay day(ResultSet row) throws SQLException {
        return new SpecialDay(
                row.getObject("day", LocalDate.class),
                SpecialDay.Kind.valueOf(row.getString("kind")),
                new DayName(row.getString("name_zh"), row.getString("name_en")));
    }

    private static String text(List<WorkingHours> hours) {
        return Arrays.stream(hours.toArray()).map(Object::toString).collect(Collectors.joining(","));
    }

    record Hours(String name, ZoneId zone, Map<DayOfWeek, List<WorkingHours>> week, List<WorkingHours> makeUp) {}

    record Entered(int near, SpecialDay day) {}
}
