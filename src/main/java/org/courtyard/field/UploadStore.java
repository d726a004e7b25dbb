package org.courtyard.field;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadStore {

    private final JdbcClient jdbc;

    UploadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param token of the picture, once it is whole */
    record Upload(
            UUID account, int total, int received, @Nullable UUID token) {}

    void begin(UUID id, UUID account, int total, Instant now) {
        jdbc.sql("""
                        insert into field.upload (id, account_id, total, begun_at) values (:id, :account, :total, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("account", account)
                .param("total", total)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Upload lock(UUID id) {
        return jdbc.sql("select account_id, total, received, token from field.upload where id = :id for update")
                .param("id", id)
                .query((row, number) -> new Upload(
                        row.getObject("account_id", UUID.class),
                        row.getInt("total"),
                        row.getInt("received"),
                        row.getObject("token", UUID.class)))
                .single();
    }

    void restart(UUID id, int total, Instant now) {
        jdbc.sql("""
                        update field.upload set total = :total, received = 0, content = '', token = null, begun_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("total", total)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void append(UUID id, byte[] part) {
        jdbc.sql("update field.upload set content = content || :part, received = received + :length where id = :id")
                .param("id", id)
                .param("part", part)
                .param("length", part.length)
                .update();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from field.upload where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    /** The picture is kept elsewhere now. */
    void whole(UUID id, UUID token) {
        jdbc.sql("update field.upload set token = :token, content = '' where id = :id")
                .param("id", id)
                .param("token", token)
                .update();
    }

    Map<UUID, UUID> tokens(Collection<UUID> ids, UUID account) {
        var found = new HashMap<UUID, UUID>();
        jdbc.sql("""
                        select id, token from field.upload
                         where id = any(:ids) and account_id = :account and token is not null
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("account", account)
                .query((row, number) -> found.put(row.getObject("id", UUID.class), row.getObject("token", UUID.class)))
                .list();
        return found;
    }

    void forget(Instant before) {
        jdbc.sql("delete from field.upload where begun_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
