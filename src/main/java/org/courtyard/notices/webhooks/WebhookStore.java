package org.courtyard.notices.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WebhookStore {

    private final JdbcClient jdbc;

    WebhookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Webhook webhook, byte[] secret, @Nullable UUID by) {
        jdbc.sql("""
                        insert into notices.webhook (id, address, place_id, events, secret, made_at, made_by)
                        values (:id, :address, :place, :events, :secret, :at, :by)
                        """)
                .param("id", webhook.id())
                .param("address", webhook.address())
                .param("place", webhook.place().value())
                .param("events", webhook.events().stream().map(Enum::name).toArray(String[]::new))
                .param("secret", secret)
                .param("at", utc(webhook.madeAt()))
                .param("by", by)
                .update();
    }

    /** Oldest first. */
    List<Webhook> all() {
        return jdbc.sql("select * from notices.webhook order by made_at, id")
                .query(WebhookStore::webhook)
                .list();
    }

    Optional<Webhook> find(UUID id) {
        return jdbc.sql("select * from notices.webhook where id = :id")
                .param("id", id)
                .query(WebhookStore::webhook)
                .optional();
    }

    Optional<byte[]> secret(UUID id) {
        return jdbc.sql("select secret from notices.webhook where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("secret"))
                .optional();
    }

    boolean anyListens() {
        return jdbc.sql("select exists (select from notices.webhook where paused_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** Those that want to hear of this at one of these places. */
    List<UUID> listening(WebhookEvent event, Collection<UUID> path) {
        return jdbc.sql("""
                        select id from notices.webhook
                         where paused_at is null and place_id = any(:path) and :event = any(events)
                        """)
                .param("path", path.toArray(UUID[]::new))
                .param("event", event.name())
                .query(UUID.class)
                .list();
    }

    void pause(UUID id, Webhook.Reason reason, Instant at) {
        jdbc.sql("update notices.webhook set paused_at = :at, paused_by = :by where id = :id and paused_at is null")
                .param("at", utc(at))
                .param("by", reason.name())
                .param("id", id)
                .update();
    }

    void resume(UUID id) {
        jdbc.sql("""
                        update notices.webhook
                           set paused_at = null, paused_by = null, failures = 0, failing_since = null
                         where id = :id
                        """).param("id", id).update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from notices.webhook where id = :id").param("id", id).update();
    }

    void worked(UUID id) {
        jdbc.sql("""
                        update notices.webhook set failures = 0, failing_since = null
                         where id = :id and failing_since is not null
                        """).param("id", id).update();
    }

    /** Counts it; with so many in a row, the first of them before {@code since}, it is paused. True when it was. */
    boolean failed(UUID id, Instant at, int most, Instant since) {
        jdbc.sql("""
                        update notices.webhook
                           set failures = failures + 1, failing_since = coalesce(failing_since, :at)
                         where id = :id
                        """).param("id", id).param("at", utc(at)).update();
        return jdbc.sql("""
                        update notices.webhook set paused_at = :at, paused_by = 'FAILURES'
                         where id = :id and paused_at is null and failures >= :most and failing_since <= :since
                        """)
                        .param("id", id)
                        .param("at", utc(at))
                        .param("most", most)
                        .param("since", utc(since))
                        .update()
                == 1;
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        var paused = row.getObject("paused_at", OffsetDateTime.class);
        var events = (String[]) row.getArray("events").getArray();
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("address"),
                new PlaceId(row.getObject("place_id", UUID.class)),
                Arrays.stream(events).map(WebhookEvent::valueOf).collect(Collectors.toSet()),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                paused == null
                        ? null
                        : new Webhook.Pause(paused.toInstant(), Webhook.Reason.valueOf(row.getString("paused_by"))),
                row.getInt("failures"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
