package org.courtyard.notices;

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
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.links.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeStore {

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row for each id and recipient; those who were told already stay as they are. Returns who is told now. */
    Map<UUID, UUID> insert(Notice like, List<UUID> ids, Collection<UUID> recipients) {
        var told = new HashMap<UUID, UUID>();
        jdbc.sql("""
                        insert into notices.notice (region, id, recipient_id, kind, event_id, source_kind, source_id, reference,
                                                    title, created_at)
                        select :region, each.id, each.recipient, :kind, :event, :sourceKind, :source, :reference, :title, :at
                          from unnest(:ids, :recipients) as each (id, recipient)
                        on conflict do nothing
                        returning recipient_id, id
                        """)
                .param("region", Ids.region(like.source().id()))
                .param("ids", ids.toArray(UUID[]::new))
                .param("recipients", recipients.toArray(UUID[]::new))
                .param("kind", like.kind().name())
                .param("event", like.event())
                .param("sourceKind", like.source().kind())
                .param("source", like.source().id())
                .param("reference", like.reference())
                .param("title", like.title())
                .param("at", utc(like.createdAt()))
                .query((row, n) -> told.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        return told;
    }

    /** Which of these the recipient has not read, oldest first. */
    List<Notice> unread(UUID recipient, List<UUID> ids) {
        return jdbc.sql("""
                        select * from notices.notice
                         where region = any(:regions) and id = any(:ids) and recipient_id = :recipient and read_at is null
                         order by created_at, id
                        """)
                .param("regions", ids.stream().map(Ids::region).distinct().toArray(Integer[]::new))
                .param("ids", ids.toArray(UUID[]::new))
                .param("recipient", recipient)
                .query(NoticeStore::notice)
                .list();
    }

    List<Notice> inbox(UUID recipient, @Nullable Instant before, @Nullable UUID after, int most) {
        return jdbc.sql("""
                        select * from notices.notice
                         where recipient_id = :recipient
                           and (cast(:before as timestamptz) is null or (created_at, id) < (:before, :after))
                         order by created_at desc, id desc
                         limit :most
                        """)
                .param("recipient", recipient)
                .param("before", before == null ? null : utc(before), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after", after, Types.OTHER)
                .param("most", most)
                .query(NoticeStore::notice)
                .list();
    }

    int unread(UUID recipient) {
        return jdbc.sql("select count(*) from notices.notice where recipient_id = :recipient and read_at is null")
                .param("recipient", recipient)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    Optional<Notice> find(UUID id, UUID recipient) {
        return jdbc.sql(
                        "select * from notices.notice where region = :region and id = :id and recipient_id = :recipient")
                .param("region", Ids.region(id))
                .param("id", id)
                .param("recipient", recipient)
                .query(NoticeStore::notice)
                .optional();
    }

    void read(UUID id, Instant at) {
        jdbc.sql("update notices.notice set read_at = :at where region = :region and id = :id and read_at is null")
                .param("at", utc(at))
                .param("region", Ids.region(id))
                .param("id", id)
                .update();
    }

    void readAll(UUID recipient, Instant at) {
        jdbc.sql("update notices.notice set read_at = :at where recipient_id = :recipient and read_at is null")
                .param("at", utc(at))
                .param("recipient", recipient)
                .update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        var read = row.getObject("read_at", OffsetDateTime.class);
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("recipient_id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("event_id", UUID.class),
                new Reference(row.getString("source_kind"), row.getObject("source_id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
