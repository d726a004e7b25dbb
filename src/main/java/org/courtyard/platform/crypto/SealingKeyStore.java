package org.courtyard.platform.crypto;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which keys this database was ever sealed with. */
@Repository
class SealingKeyStore {

    private final JdbcClient jdbc;

    SealingKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> known() {
        return jdbc.sql("select id from platform.sealing_key order by known_at, id")
                .query(Long.class)
                .list();
    }

    /** Two servers that start at once with files of their own: the second is told. @return keys it knows besides these */
    @Transactional
    List<Long> learn(Collection<Long> ids, Instant at) {
        jdbc.sql("lock table platform.sealing_key in exclusive mode").update();
        var others = known().stream().filter(id -> !ids.contains(id)).toList();
        if (others.isEmpty()) {
            ids.forEach(id -> jdbc.sql(
                            "insert into platform.sealing_key (id, known_at) values (:id, :at) on conflict (id) do nothing")
                    .param("id", id)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update());
        }
        return others;
    }

    /** Something may still lie under a key older than this one. */
    boolean unfinished(long key) {
        return jdbc.sql("select finished_at is null from platform.sealing_key where id = :id")
                .param("id", key)
                .query(Boolean.class)
                .single();
    }

    void finished(long key, Instant at) {
        jdbc.sql("update platform.sealing_key set finished_at = :at where id = :id")
                .param("id", key)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
