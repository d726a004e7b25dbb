package org.courtyard.workorders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.crypto.Cell;
import org.courtyard.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Who sends orders, and tables on their way in. */
@Repository
class SourceStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Vault vault;

    SourceStore(JdbcClient jdbc, JsonMapper json, Vault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
    }

    void insert(OrderSource source, @Nullable UUID by) {
        jdbc.sql("""
                        insert into workorders.source (id, name, place_id, organization_id, made_at, made_by)
                        values (:id, :name, :place, :desk, :at, :by)
                        """)
                .param("id", source.id())
                .param("name", source.name())
                .param("place", source.place().value())
                .param("desk", source.desk().value())
                .param("at", utc(source.madeAt()))
                .param("by", by)
                .update();
    }

    /** @return false when it is another version by now */
    boolean remember(UUID id, OrderForm form, int version) {
        return jdbc.sql("""
                                update workorders.source set form = cast(:form as jsonb), version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", id)
                        .param("form", json.writeValueAsString(form))
                        .param("version", version)
                        .update()
                == 1;
    }

    List<OrderSource> all() {
        return jdbc.sql("select * from workorders.source order by made_at, id")
                .query(this::source)
                .list();
    }

    Optional<OrderSource> find(UUID id) {
        return jdbc.sql("select * from workorders.source where id = :id")
                .param("id", id)
                .query(this::source)
                .optional();
    }

    /** A table on its way in. */
    record Batch(UUID id, UUID source, String file, Sheet sheet) {}

    void keep(Batch batch, Instant at, @Nullable UUID by) {
        jdbc.sql("""
                        insert into workorders.batch (id, source_id, file, sealed, made_at, made_by)
                        values (:id, :source, :file, :sealed, :at, :by)
                        """)
                .param("id", batch.id())
                .param("source", batch.source())
                .param("file", batch.file())
                .param("sealed", vault.seal(cell(batch.id()), batch.sheet()))
                .param("at", utc(at))
                .param("by", by)
                .update();
    }

    Optional<Batch> batch(UUID id) {
        return jdbc.sql("select * from workorders.batch where id = :id")
                .param("id", id)
                .query((row, n) -> new Batch(
                        id,
                        row.getObject("source_id", UUID.class),
                        row.getString("file"),
                        vault.open(cell(id), row.getBytes("sealed"), Sheet.class)))
                .optional();
    }

    void drop(UUID batch) {
        jdbc.sql("delete from workorders.batch where id = :id")
                .param("id", batch)
                .update();
    }

    int dropBefore(Instant before) {
        return jdbc.sql("delete from workorders.batch where made_at < :before")
                .param("before", utc(before))
                .update();
    }

    private OrderSource source(ResultSet row, int number) throws SQLException {
        var form = row.getString("form");
        return new OrderSource(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new PlaceId(row.getObject("place_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                form == null ? null : json.readValue(form, OrderForm.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Cell cell(UUID batch) {
        return new Cell("workorders.batch", "sealed", batch);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
