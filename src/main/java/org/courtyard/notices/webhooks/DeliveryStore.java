package org.courtyard.notices.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeliveryStore {

    private static final String COLUMNS =
            " id, webhook_id, type, body, created_at, sent_at, tries, next_try_at, status, answer, failure ";

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once for each webhook and event, however often it is called. */
    void insert(UUID id, UUID webhook, UUID event, String type, String body, Instant at) {
        jdbc.sql("""
                        insert into notices.delivery (id, webhook_id, event_id, type, body, created_at, next_try_at)
                        values (:id, :webhook, :event, :type, :body, :at, :at)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("webhook", webhook)
                .param("event", event)
                .param("type", type)
                .param("body", body)
                .param("at", utc(at))
                .update();
    }

    /** Webhooks something is due for, who waited longest first. */
    List<UUID> due(Instant now, int most) {
        return jdbc.sql("""
                        select d.webhook_id from notices.delivery d join notices.webhook w on w.id = d.webhook_id
                         where d.next_try_at <= :now and w.paused_at is null
                         group by d.webhook_id
                         order by min(d.next_try_at)
                         limit :most
                        """)
                .param("now", utc(now))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /**
     * Takes what is due for a webhook the longest and counts the try. Until {@code lease} nobody else takes it; after that it
     * is tried again, as when a server died while sending.
     */
    Optional<Delivery> take(UUID webhook, Instant now, Instant lease) {
        return jdbc.sql("""
                        update notices.delivery set tries = tries + 1, next_try_at = :lease
                         where id = (select id from notices.delivery
                                      where next_try_at <= :now and webhook_id = :webhook
                                      order by next_try_at, created_at, id limit 1
                                        for update skip locked)
                        returning
                        """ + COLUMNS)
                .param("webhook", webhook)
                .param("now", utc(now))
                .param("lease", utc(lease))
                .query(DeliveryStore::delivery)
                .optional();
    }

    /** The same for one of them, also while its webhook is paused. */
    Optional<Delivery> takeOne(UUID id, Instant now, Instant lease) {
        return jdbc.sql("""
                        update notices.delivery set tries = tries + 1, next_try_at = :lease
                         where id = :id and next_try_at <= :now
                        returning
                        """ + COLUMNS)
                .param("id", id)
                .param("now", utc(now))
                .param("lease", utc(lease))
                .query(DeliveryStore::delivery)
                .optional();
    }

    /** What came of a try. @param sent when it arrived, null when it did not @param next the next try, null for none */
    void tried(UUID id, Answer answer, @Nullable Instant sent, @Nullable Instant next) {
        jdbc.sql("""
                        update notices.delivery
                           set sent_at = :sent, next_try_at = :next, status = :status, answer = :answer, failure = :failure
                         where id = :id
                        """)
                .param("id", id)
                .param("sent", sent == null ? null : utc(sent), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("next", next == null ? null : utc(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("status", answer.status(), Types.INTEGER)
                .param("answer", answer.text())
                .param(
                        "failure",
                        answer.failure() == null ? null : answer.failure().name(),
                        Types.VARCHAR)
                .update();
    }

    /** Newest first. @param after the last of the page before, null for the first page */
    List<Delivery> list(UUID webhook, boolean givenUp, @Nullable Instant before, @Nullable UUID after, int most) {
        return jdbc.sql("select" + COLUMNS + """
                          from notices.delivery
                         where webhook_id = :webhook
                           and (not :givenUp or (next_try_at is null and sent_at is null))
                           and (cast(:before as timestamptz) is null or (created_at, id) < (:before, :after))
                         order by created_at desc, id desc
                         limit :most
                        """)
                .param("webhook", webhook)
                .param("givenUp", givenUp)
                .param("before", before == null ? null : utc(before), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after", after, Types.OTHER)
                .param("most", most)
                .query(DeliveryStore::delivery)
                .list();
    }

    /** How many were given up, by webhook; those without are left out. */
    Map<UUID, Integer> givenUp() {
        var found = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select webhook_id, count(*) as number from notices.delivery
                         where next_try_at is null and sent_at is null group by webhook_id
                        """).query(row -> {
            found.put(row.getObject("webhook_id", UUID.class), row.getInt("number"));
        });
        return found;
    }

    /** Since when the oldest waits that a webhook which is not paused did not take. */
    Optional<Instant> waitingSince() {
        return jdbc.sql("""
                        select min(d.created_at) from notices.delivery d join notices.webhook w on w.id = d.webhook_id
                         where d.next_try_at is not null and w.paused_at is null
                        """)
                .query((row, n) -> Optional.ofNullable(at(row, "min")))
                .single();
    }

    /** Tries again what was given up. @param only one of them, null for all @return how many */
    int again(UUID webhook, @Nullable UUID only, Instant now) {
        return jdbc.sql("""
                        update notices.delivery set next_try_at = :now, tries = 0
                         where webhook_id = :webhook and next_try_at is null and sent_at is null
                           and (cast(:only as uuid) is null or id = :only)
                        """)
                .param("webhook", webhook)
                .param("only", only, Types.OTHER)
                .param("now", utc(now))
                .update();
    }

    int forget(Instant sentBefore, Instant givenUpBefore) {
        return jdbc.sql("""
                        delete from notices.delivery
                         where next_try_at is null
                           and (sent_at < :sent or (sent_at is null and created_at < :givenUp))
                        """)
                .param("sent", utc(sentBefore))
                .param("givenUp", utc(givenUpBefore))
                .update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        var failure = row.getString("failure");
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getString("type"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                at(row, "sent_at"),
                row.getInt("tries"),
                at(row, "next_try_at"),
                row.getObject("status", Integer.class),
                row.getString("answer"),
                failure == null ? null : Failure.valueOf(failure));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
