package org.courtyard.accounts.passkeys;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.accounts.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyStore {

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the very same key is known already. */
    boolean insert(StoredKey key, String label, Instant now) {
        return jdbc.sql("""
                        insert into accounts.passkey (id, account_id, credential_id, attested, counter,
                                                      backup_eligible, backed_up, label, created_at)
                        values (:id, :account, :credential, :attested, :counter, :eligible, :backedUp, :label, :now)
                        on conflict (credential_id) do nothing
                        """)
                        .param("id", key.id())
                        .param("account", key.account().value())
                        .param("credential", key.credentialId())
                        .param("attested", key.attested())
                        .param("counter", key.counter())
                        .param("eligible", key.backupEligible())
                        .param("backedUp", key.backedUp())
                        .param("label", label)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<StoredKey> byCredential(byte[] credential) {
        return jdbc.sql("""
                        select id, account_id, credential_id, attested, counter, backup_eligible, backed_up
                          from accounts.passkey
                         where credential_id = :credential
                        """)
                .param("credential", credential)
                .query((row, number) -> new StoredKey(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getBytes("credential_id"),
                        row.getBytes("attested"),
                        row.getLong("counter"),
                        row.getBoolean("backup_eligible"),
                        row.getBoolean("backed_up")))
                .optional();
    }

    List<byte[]> credentialsOf(UUID account) {
        return jdbc.sql("select credential_id from accounts.passkey where account_id = :account")
                .param("account", account)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    List<Passkey> of(UUID account) {
        return jdbc.sql("""
                        select id, label, backed_up, created_at, last_used_at
                          from accounts.passkey
                         where account_id = :account
                         order by created_at, id
                        """)
                .param("account", account)
                .query((row, number) -> {
                    var used = row.getObject("last_used_at", OffsetDateTime.class);
                    return new Passkey(
                            row.getObject("id", UUID.class),
                            new AccountId(account),
                            row.getString("label"),
                            row.getBoolean("backed_up"),
                            row.getTimestamp("created_at").toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    /** False when another use with as high a counter was quicker. Devices that do not count always say 0. */
    boolean used(UUID id, long counter, boolean backedUp, Instant now) {
        return jdbc.sql("""
                        update accounts.passkey
                           set counter = :counter, backed_up = :backedUp, last_used_at = :now
                         where id = :id and (counter < :counter or (counter = 0 and :counter = 0))
                        """)
                        .param("id", id)
                        .param("counter", counter)
                        .param("backedUp", backedUp)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when the account has no such key. */
    boolean delete(UUID id, UUID account) {
        return jdbc.sql("delete from accounts.passkey where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }
}
