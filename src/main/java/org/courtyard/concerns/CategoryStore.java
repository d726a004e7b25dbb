package org.courtyard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.courtyard.concerns.Categories.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CategoryStore {

    private static final String KEPT =
            "select version, definition, valid_from, valid_to, made_by from concerns.category";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CategoryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Set<String> codes() {
        return Set.copyOf(jdbc.sql("select distinct code from concerns.category")
                .query(String.class)
                .list());
    }

    /** Those that hold now or are to hold. */
    List<Kept> notEnded(Instant now) {
        return jdbc.sql(KEPT + " where (valid_to is null or valid_to > :now) and not dropped")
                .param("now", ConcernRow.time(now))
                .query(this::kept)
                .list();
    }

    List<Kept> latest() {
        return jdbc.sql("""
                        select distinct on (code) version, definition, valid_from, valid_to, made_by
                          from concerns.category
                         where not dropped
                         order by code, version desc
                        """).query(this::kept).list();
    }

    List<Kept> history(String code) {
        return jdbc.sql(KEPT + " where code = :code and not dropped order by version desc")
                .param("code", code)
                .query(this::kept)
                .list();
    }

    Optional<Category> version(String code, int version) {
        return jdbc.sql(KEPT + " where code = :code and version = :version")
                .param("code", code)
                .param("version", version)
                .query(this::kept)
                .optional()
                .map(Kept::category);
    }

    /** 0 when there is none. */
    int highest(String code) {
        return jdbc.sql("select coalesce(max(version), 0) from concerns.category where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    /** What holds then ends then; what was to begin then or later never holds. */
    void end(String code, Instant at, Instant now, @Nullable UUID by) {
        jdbc.sql("""
                        update concerns.category
                           set valid_to = greatest(valid_from, cast(:at as timestamptz)), ended_by = :by,
                               dropped = valid_from >= :at and valid_from > :now
                         where code = :code and (valid_to is null or valid_to > :at) and not dropped
                        """)
                .param("code", code)
                .param("at", ConcernRow.time(at))
                .param("now", ConcernRow.time(now))
                .param("by", by)
                .update();
    }

    /** @return false when there is such a version already */
    boolean insert(Category category, int version, Instant from, @Nullable UUID by) {
        return jdbc.sql("""
                        insert into concerns.category (code, version, definition, valid_from, made_by)
                        values (:code, :version, cast(:definition as jsonb), :from, :by)
                        on conflict do nothing
                        """)
                        .param("code", category.code())
                        .param("version", version)
                        .param("definition", json.writeValueAsString(category.withVersion(version)))
                        .param("from", ConcernRow.time(from))
                        .param("by", by)
                        .update()
                == 1;
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        var category = json.readValue(row.getString("definition"), Category.class);
        return new Kept(
                category.withVersion(row.getInt("version")),
                ConcernRow.at(row, "valid_from"),
                ConcernRow.instant(row, "valid_to"),
                row.getObject("made_by", UUID.class));
    }
}
