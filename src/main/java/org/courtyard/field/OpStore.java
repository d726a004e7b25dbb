package org.courtyard.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.courtyard.concerns.ConcernId;
import org.courtyard.platform.problems.BadInput.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OpStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OpStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An op that came before, and what became of it. */
    @SuppressWarnings("ArrayRecordComponent") // compared with Arrays.equals
    record Known(UUID id, UUID account, UUID device, byte[] print, Instant firstSeen, Answer answer) {}

    /** Takes the name of an op until the transaction ends: a second one with it waits and then finds the first. */
    void hold(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "field op " + id)
                .query((row, number) -> 0)
                .single();
    }

    Optional<Known> find(UUID id) {
        return jdbc.sql("select * from field.op where id = :id")
                .param("id", id)
                .query(this::known)
                .optional();
    }

    /** Lines of history that this device wrote on the concern. */
    Set<UUID> own(ConcernId concern, UUID device) {
        var found = new HashSet<UUID>();
        jdbc.sql("select events from field.op where concern_id = :concern and device_id = :device")
                .param("concern", concern.value())
                .param("device", device)
                .query((row, number) -> (UUID[]) row.getArray("events").getArray())
                .list()
                .forEach(each -> found.addAll(Arrays.asList(each)));
        return found;
    }

    /** Writes it down; what was only held before is settled by this. */
    void keep(Op op, UUID account, byte[] print, Answer answer, List<UUID> events, Instant now) {
        var why = answer.why().isEmpty() ? null : answer.why().getFirst();
        jdbc.sql("""
                        insert into field.op (id, account_id, device_id, kind, concern_id, base, print, said_at, received_at,
                                              result, problem, args, version, events)
                        values (:id, :account, :device, :kind, :concern, :base, :print, :saidAt, :now,
                                :result, :problem, cast(:args as jsonb), :version, :events)
                        on conflict (id) do update
                           set result = excluded.result, concern_id = excluded.concern_id, problem = excluded.problem,
                               args = excluded.args, version = excluded.version, events = excluded.events
                        """)
                .param("id", op.id())
                .param("account", account)
                .param("device", op.device())
                .param("kind", op.kind().name())
                .param(
                        "concern",
                        answer.concern() == null ? null : answer.concern().value(),
                        Types.OTHER)
                .param("base", op.base(), Types.INTEGER)
                .param("print", print)
                .param(
                        "saidAt",
                        op.saidAt() == null ? null : op.saidAt().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("result", answer.result().name())
                .param("problem", why == null ? null : why.key(), Types.VARCHAR)
                .param(
                        "args",
                        why == null || why.args().length == 0 ? null : json.writeValueAsString(why.args()),
                        Types.VARCHAR)
                .param("version", answer.version(), Types.INTEGER)
                .param("events", events.toArray(UUID[]::new))
                .update();
    }

    private Known known(ResultSet row, int number) throws SQLException {
        var concern = row.getObject("concern_id", UUID.class);
        var problem = row.getString("problem");
        return new Known(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("device_id", UUID.class),
                row.getBytes("print"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                new Answer(
                        Answer.Result.valueOf(row.getString("result")),
                        concern == null ? null : new ConcernId(concern),
                        row.getObject("version", Integer.class),
                        problem == null ? List.of() : List.of(new Wrong("", problem, args(row.getString("args")))),
                        List.of()));
    }

    private Object[] args(@Nullable String kept) {
        return kept == null
                ? new Object[0]
                : json.readValue(kept, new TypeReference<List<Object>>() {}).toArray();
    }
}
