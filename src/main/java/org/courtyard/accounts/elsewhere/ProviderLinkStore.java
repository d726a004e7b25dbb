package org.courtyard.accounts.elsewhere;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProviderLinkStore {

    private final JdbcClient jdbc;

    ProviderLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account linked to this person; the use is noted. */
    Optional<UUID> use(Person person, Instant now) {
        return jdbc.sql("""
                        update accounts.provider_link set last_used_at = :now
                         where issuer = :issuer and subject = :subject
                        returning account_id
                        """)
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** False when this person is linked to another account. */
    boolean insert(Person person, UUID account, Instant now) {
        return jdbc.sql("""
                        insert into accounts.provider_link (issuer, subject, account_id, created_at)
                        values (:issuer, :subject, :account, :now)
                        on conflict (issuer, subject) do update set account_id = excluded.account_id
                         where provider_link.account_id = excluded.account_id
                        """)
                        .param("issuer", person.issuer())
                        .param("subject", person.subject())
                        .param("account", account)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Each link of an account, by since when and last used when. */
    List<ProviderLink> of(UUID account) {
        return jdbc.sql("""
                        select issuer, created_at, last_used_at from accounts.provider_link
                         where account_id = :account
                         order by created_at
                        """)
                .param("account", account)
                .query((row, number) -> {
                    var used = row.getObject("last_used_at", OffsetDateTime.class);
                    return new ProviderLink(
                            row.getString("issuer"),
                            row.getTimestamp("created_at").toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    int delete(UUID account) {
        return jdbc.sql("delete from accounts.provider_link where account_id = :account")
                .param("account", account)
                .update();
    }
}
