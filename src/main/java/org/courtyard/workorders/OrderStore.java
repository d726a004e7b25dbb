package org.courtyard.workorders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.concerns.ConcernId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Orders and what was answered. */
@Repository
class OrderStore {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrderStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return false when the source sent this number before */
    boolean insert(WorkOrder order, @Nullable UUID by) {
        return jdbc.sql("""
                                insert into workorders.work_order (id, source_id, number, concern_id, deadline, carried,
                                                                   taken_at, taken_by)
                                values (:id, :source, :number, :concern, :deadline, cast(:carried as jsonb), :at, :by)
                                on conflict do nothing
                                """)
                        .param("id", order.id())
                        .param("source", order.source())
                        .param("number", order.number())
                        .param("concern", order.concern().value())
                        .param("deadline", utc(order.deadline()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("carried", json.writeValueAsString(order.carried()))
                        .param("at", utc(order.takenAt()))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Those of these numbers that are here already. */
    Map<String, WorkOrder> known(UUID source, Collection<String> numbers) {
        var found = new HashMap<String, WorkOrder>();
        jdbc.sql("select * from workorders.work_order where source_id = :source and number = any(:numbers)")
                .param("source", source)
                .param("numbers", numbers.toArray(String[]::new))
                .query(this::order)
                .list()
                .forEach(each -> found.put(each.number(), each));
        return found;
    }

    Optional<WorkOrder> find(UUID id) {
        return jdbc.sql("select * from workorders.work_order where id = :id")
                .param("id", id)
                .query(this::order)
                .optional();
    }

    /** Those of these sources. */
    List<WorkOrder> findAll(Collection<UUID> ids, Collection<UUID> sources) {
        return jdbc.sql("select * from workorders.work_order where id = any(:ids) and source_id = any(:sources)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("sources", sources.toArray(UUID[]::new))
                .query(this::order)
                .list();
    }

    List<WorkOrder> ofConcern(UUID concern) {
        return jdbc.sql("select * from workorders.work_order where concern_id = :id order by taken_at, id")
                .param("id", concern)
                .query(this::order)
                .list();
    }

    /** Not answered yet: what is ready first, then by their deadline. */
    List<WorkOrder> waiting(Collection<UUID> sources, int most) {
        return jdbc.sql("""
                        select * from workorders.work_order
                         where source_id = any(:sources) and returned_at is null
                         order by ready_at is null, deadline nulls last, id
                         limit :most
                        """)
                .param("sources", sources.toArray(UUID[]::new))
                .param("most", most)
                .query(this::order)
                .list();
    }

    /** What is ready to go back to one source, by its deadline. */
    List<WorkOrder> ready(UUID source, int most) {
        return jdbc.sql("""
                        select * from workorders.work_order
                         where source_id = :source and returned_at is null and ready_at is not null
                         order by deadline nulls last, id
                         limit :most
                        """)
                .param("source", source)
                .param("most", most)
                .query(this::order)
                .list();
    }

    /** Answered lately, the newest first. */
    List<WorkOrder> returned(Collection<UUID> sources, int most) {
        return jdbc.sql("""
                        select * from workorders.work_order
                         where source_id = any(:sources) and returned_at is not null
                         order by returned_at desc, id desc
                         limit :most
                        """)
                .param("sources", sources.toArray(UUID[]::new))
                .param("most", most)
                .query(this::order)
                .list();
    }

    /** How far it is now. @return false when it is another version by now */
    boolean update(WorkOrder order) {
        return jdbc.sql("""
                                update workorders.work_order
                                   set deadline = :deadline, ready_at = :ready, returned_at = :returned, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", order.id())
                        .param("deadline", utc(order.deadline()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("ready", utc(order.ready()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("returned", utc(order.returned()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("version", order.version())
                        .update()
                == 1;
    }

    void note(UUID id, UUID order, Reply reply, @Nullable UUID account) {
        jdbc.sql("""
                        insert into workorders.reply (id, work_order_id, at, account_id, outcome, text)
                        values (:id, :order, :at, :account, :outcome, :text)
                        """)
                .param("id", id)
                .param("order", order)
                .param("at", utc(reply.at()))
                .param("account", account)
                .param("outcome", reply.outcome())
                .param("text", reply.text())
                .update();
    }

    List<Reply> replies(UUID order) {
        return jdbc.sql("select at, outcome, text from workorders.reply where work_order_id = :id order by at, id")
                .param("id", order)
                .query((row, n) -> new Reply(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("outcome"),
                        row.getString("text")))
                .list();
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from workorders.work_order)")
                .query(Boolean.class)
                .single();
    }

    private WorkOrder order(ResultSet row, int n) throws SQLException {
        return new WorkOrder(
                row.getObject("id", UUID.class),
                row.getObject("source_id", UUID.class),
                row.getString("number"),
                new ConcernId(row.getObject("concern_id", UUID.class)),
                at(row, "deadline"),
                json.readValue(row.getString("carried"), CELLS),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                at(row, "ready_at"),
                at(row, "returned_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
