package org.courtyard.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that open something once. */
@Repository
class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The only valid one for its purpose: earlier ones end. */
    void replace(String purpose, byte[] hash, Instant now, Instant expires) {
        jdbc.sql("delete from accounts.one_time_link where purpose = :purpose")
                .param("purpose", purpose)
                .update();
        jdbc.sql("""
                        insert into accounts.one_time_link (hash, purpose, created_at, expires_at)
                        values (:hash, :purpose, :now, :expires)
                        """)
                .param("hash", hash)
                .param("purpose", purpose)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean valid(String purpose, byte[] hash, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from accounts.one_time_link
                                        where hash = :hash and purpose = :purpose
                                          and used_at is null and expires_at > :now)
                        """)
                .param("hash", hash)
                .param("purpose", purpose)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** False when somebody was quicker. */
    boolean use(String purpose, byte[] hash, Instant now) {
        return jdbc.sql("""
                        update accounts.one_time_link set used_at = :now
                         where hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                        """)
                        .param("hash", hash)
                        .param("purpose", purpose)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
