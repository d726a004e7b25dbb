package org.courtyard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history: lines are added, never changed. */
@Repository
class HistoryStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void append(Event event) {
        jdbc.sql("""
                        insert into concerns.history (region, id, concern_id, at, move, status, account_id, organization_id,
                                                      target_id, text, internal, details)
                        values (:region, :id, :concern, :at, :move, :status, :account, :organization,
                                :target, :text, :internal, cast(:details as jsonb))
                        """)
                .param("region", event.concern().region())
                .param("id", event.id())
                .param("concern", event.concern().value())
                .param("at", ConcernRow.time(event.at()))
                .param("move", event.move().name())
                .param("status", event.status().name())
                .param("account", event.account())
                .param("organization", ConcernRow.value(event.organization()))
                .param("target", ConcernRow.value(event.target()))
                .param("text", event.text())
                .param("internal", event.internal())
                .param("details", event.details().isEmpty() ? null : json.writeValueAsString(event.details()))
                .update();
    }

    /** Oldest first. */
    List<Event> of(ConcernId concern) {
        return jdbc.sql("""
                        select * from concerns.history
                         where region = :region and concern_id = :concern
                         order by at, id
                        """)
                .param("region", concern.region())
                .param("concern", concern.value())
                .query(this::event)
                .list();
    }

    private Event event(ResultSet row, int number) throws SQLException {
        return new Event(
                row.getObject("id", UUID.class),
                new ConcernId(row.getObject("concern_id", UUID.class)),
                ConcernRow.at(row, "at"),
                Move.valueOf(row.getString("move")),
                Status.valueOf(row.getString("status")),
                row.getObject("account_id", UUID.class),
                ConcernRow.organization(row, "organization_id"),
                ConcernRow.organization(row, "target_id"),
                row.getString("text"),
                row.getBoolean("internal"),
                details(row.getString("details")),
                row.getString("public_text"));
    }

    private Map<String, String> details(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
