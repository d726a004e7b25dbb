package org.courtyard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
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
        return insert(id, concern, text, who, account, at, null);
    }

    private boolean insert(
            UUID id,
            ConcernId concern,
            String text,
            Reporter who,
            @Nullable UUID account,
            Instant at,
            @Nullable UUID copyOf) {
        return jdbc.sql("""
                        insert into concerns.support (region, id, concern_id, at, text, way, sealed, language, account_id,
                                                      copy_of)
                        values (:region, :id, :concern, :at, :text, :way, :sealed, :language, :account, :copyOf)
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
                        .param("copyOf", copyOf)
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

    int count(ConcernId concern) {
        return jdbc.sql("select count(*) from concerns.support where region = :region and concern_id = :concern")
                .param("region", concern.region())
                .param("concern", concern.value())
                .query(Integer.class)
                .single();
    }

    /** Whoever supports the one supports the other too. */
    void copy(ConcernId from, ConcernId to, Supplier<UUID> ids) {
        jdbc.sql("""
                        select id, at, way, sealed, null as name, phone, mail, null as address, language, account_id,
                               coalesce(copy_of, id) as voice
                          from concerns.support where region = :region and concern_id = :concern
                        """)
                .param("region", from.region())
                .param("concern", from.value())
                .query((row, n) -> new Voice(
                        row.getObject("voice", UUID.class),
                        who(row),
                        row.getObject("account_id", UUID.class),
                        ConcernRow.at(row, "at")))
                .list()
                .forEach(each -> insert(ids.get(), to, "", each.who(), each.account(), each.at(), each.id()));
    }

    private Reporter who(ResultSet row) throws SQLException {
        var contact = SealedContact.read(SealedContact.SUPPORTS, row.getObject("id", UUID.class), row, vault);
        var language = row.getString("language");
        return new Reporter(
                null,
                ContactWay.valueOf(row.getString("way")),
                contact.phone(),
                contact.mail(),
                null,
                language == null ? Reporter.UNKNOWN.language() : language,
                false,
                null);
    }

    /** @param id of the first of all its copies */
    private record Voice(UUID id, Reporter who, @Nullable UUID account, Instant at) {}
}
