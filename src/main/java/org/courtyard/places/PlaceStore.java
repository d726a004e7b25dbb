package org.courtyard.places;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.search.Pinyin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceStore {

    static final String COLUMNS = """
            id, kind, code, name, short_name, name_en, parent_id, path, region, pseudo, spoken_code,
            latitude, longitude, valid_to, version
            """;

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Place> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from places.place where id = :id")
                .param("id", id)
                .query(PlaceStore::place)
                .optional();
    }

    List<Place> findAll(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from places.place where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PlaceStore::place)
                .list();
    }

    Optional<Place> findByCode(String system, String code) {
        return jdbc.sql("select " + COLUMNS + " from places.place where code_system = :system and code = :code")
                .param("system", system)
                .param("code", code)
                .query(PlaceStore::place)
                .optional();
    }

    Optional<Place> findBySpokenCode(String spoken) {
        return jdbc.sql("select " + COLUMNS + " from places.place where spoken_code = :spoken")
                .param("spoken", spoken)
                .query(PlaceStore::place)
                .optional();
    }

    /** What exists now directly below: by official code, numbered ones by number, the others in the order of pinyin. */
    List<Place> children(UUID parent) {
        return jdbc.sql("select " + COLUMNS + """
                          from places.place
                         where parent_id = :parent and valid_to is null
                         order by code nulls last, cast(substring(short_name from '^\\d{1,9}') as int) nulls last,
                               short_name collate "zh-Hans-x-icu"
                        """)
                .param("parent", parent)
                .query(PlaceStore::place)
                .list();
    }

    List<Place> roots() {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from places.place where parent_id is null and valid_to is null order by code nulls last, name")
                .query(PlaceStore::place)
                .list();
    }

    /** By the beginning of a spoken code or of an English name, which the search view does not know. */
    List<Place> saidLike(String text, @Nullable UUID below, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                          from places.place
                         where valid_to is null and not pseudo
                           and (spoken_code like :begins escape '!' or lower(name_en) like :begins escape '!')
                           and (cast(:below as uuid) is null or path @> array[cast(:below as uuid)])
                         order by array_length(path, 1), char_length(spoken_code), spoken_code, lower(name_en), id
                         limit :limit
                        """)
                .param("begins", escaped(text) + "%")
                .param("below", below)
                .param("limit", limit)
                .query(PlaceStore::place)
                .list();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    void insert(UUID id, NewPlace place, String shortName, List<UUID> path, int region, Names names) {
        jdbc.sql("""
                        insert into places.place (id, kind, code_system, code, name, short_name, name_en, pinyin, initials,
                                                  parent_id, path, region, spoken_code, latitude, longitude, outline)
                        values (:id, :kind, :codeSystem, :code, :name, :shortName, :nameEn, :pinyin, :initials,
                                :parent, :path, :region, :spokenCode, :latitude, :longitude, cast(:outline as jsonb))
                        """)
                .param("id", id)
                .param("kind", place.level().name())
                .param("codeSystem", place.codeSystem())
                .param("code", place.code())
                .param("name", place.name())
                .param("shortName", shortName)
                .param("nameEn", place.nameEn())
                .param("pinyin", names.pinyin())
                .param("initials", names.initials())
                .param("parent", value(place.parent()))
                .param("path", path.toArray(UUID[]::new))
                .param("region", region)
                .param("spokenCode", place.spokenCode())
                .param("latitude", place.latitude())
                .param("longitude", place.longitude())
                .param("outline", place.outline())
                .update();
    }

    void speakAs(UUID id, @Nullable String code) {
        jdbc.sql("update places.place set spoken_code = :code, version = version + 1 where id = :id")
                .param("id", id)
                .param("code", code)
                .update();
    }

    /** Tells every server that a point or an outline changed. */
    void drawn() {
        jdbc.sql("update places.outline_edition set edition = gen_random_uuid()")
                .update();
    }

    static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                new PlaceId(row.getObject("id", UUID.class)),
                Level.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("name_en"),
                id(row.getObject("parent_id", UUID.class)),
                path(row.getArray("path")),
                row.getInt("region"),
                row.getBoolean("pseudo"),
                row.getString("spoken_code"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("version"));
    }

    private static List<UUID> path(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }

    private static @Nullable PlaceId id(@Nullable UUID value) {
        return value == null ? null : new PlaceId(value);
    }

    private static @Nullable UUID value(@Nullable PlaceId id) {
        return id == null ? null : id.value();
    }

    /** What a place is found by besides its name. */
    record Names(String pinyin, String initials) {

        static Names of(String shortName) {
            return new Names(Pinyin.full(shortName), Pinyin.initials(shortName));
        }
    }
}
