package org.courtyard.concerns;

import java.time.Instant;
import java.util.UUID;
import org.courtyard.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** "Me too". */
@Repository
class SupportStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    SupportStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** There is a way to reach them. */
    boolean known(ConcernId concern, UUID id) {
        return jdbc.sql(
                        "select way <> 'NONE' or sealed is not null from concerns.support where region = :region and id = :id")
                .param("region", concern.region())
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** False when the account supports it already. */
    boolean insert(UUID id, ConcernId concern, String text, Reporter who, @Nullable UUID account, Instant at) {
        return jdbc.sql("""
                        insert into concerns.support (region, id, concern_id, at, text, way, sealed, language, account_id)
                        values (:region, :id, :concern, :at, :text, :way, :sealed, :language, :account)
                        on conflict do nothing
                        """)
                        .param("region", concern.region())
                        .param("id", id)
                        .param("concern", concern.value())
                        .param("at", ConcernRow.time(at))
                        .param("text", text)
                        .param("way", who.way().name())
                        .param("sealed", SealedContact.of(who).seal(SealedContact.SUPPORTS, id, vault))
                        .param("language", who.language())
                        .param("account", account)
                        .update()
                == 1;
    }

    /** How to reach this supporter from now on. */
    void change(UUID id, ConcernId concern, Reporter who) {
        jdbc.sql("""
                        update concerns.support set way = :way, sealed = :sealed, phone = null, mail = null, language = :language
                         where region = :region and id = :id
                        """)
                .param("region", concern.region())
                .param("id", id)
                .param("way", who.way().name())
                .param("sealed", SealedContact.of(who).seal(SealedContact.SUPPORTS, id, vault))
                .param("language", who.language())
                .update();
    }

    ContactWay way(UUID id, ConcernId concern) {
        return jdbc.sql("select way from concerns.support where region = :region and id = :id")
                .param("region", concern.region())
                .param("id", id)
                .query((row, n) -> ContactWay.valueOf(row.getString(1)))
                .optional()
                .orElse(ContactWay.NONE);
    }
}
