package org.courtyard.platform.web.idempotency;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeyStore {

    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A key used before, and its answer as it was closed. */
    record Used(boolean sameContent, byte[] answer) {}

    /** False while another request with this key is being handled, on whichever server. Held until the transaction ends. */
    boolean lock(String scope, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:scope || chr(10) || :key, 0))")
                .param("scope", scope)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    Optional<Used> find(String scope, String key, byte[] fingerprint, Instant notBefore) {
        return jdbc.sql("""
                        select fingerprint, answer
                          from platform.idempotency
                         where scope = :scope and key = :key and at > :notBefore
                        """)
                .param("scope", scope)
                .param("key", key)
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Used(Arrays.equals(row.getBytes("fingerprint"), fingerprint), row.getBytes("answer")))
                .optional();
    }

    void keep(String scope, String key, byte[] fingerprint, byte[] answer, Instant now) {
        jdbc.sql("""
                        insert into platform.idempotency (scope, key, fingerprint, at, answer)
                        values (:scope, :key, :fingerprint, :now, :answer)
                        on conflict (scope, key) do update
                           set fingerprint = excluded.fingerprint, at = excluded.at, answer = excluded.answer
                        """)
                .param("scope", scope)
                .param("key", key)
                .param("fingerprint", fingerprint)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("answer", answer)
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from platform.idempotency where at <= :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
