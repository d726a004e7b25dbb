package org.courtyard.accounts.elsewhere;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.crypto.Cell;
import org.courtyard.platform.crypto.SealedTable;
import org.courtyard.platform.crypto.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose address each open invitation waits for, sealed. There are never many, so they are looked through. */
@Repository
class InvitationStore implements SealedTable {

    private final JdbcClient jdbc;
    private final Vault vault;

    InvitationStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Address(String email) {}

    private record Open(UUID id, UUID account, Address address) {}

    /** Replaces the one the account had. */
    void insert(UUID id, UUID account, String email, Instant expires) {
        delete(account);
        jdbc.sql("""
                        insert into accounts.invitation (id, account_id, sealed, expires_at)
                        values (:id, :account, :sealed, :expires)
                        """)
                .param("id", id)
                .param("account", account)
                .param("sealed", vault.seal(cell(id), new Address(email)))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Until when the account is waited for; empty when it is not. */
    Optional<Instant> until(UUID account, Instant now) {
        return jdbc.sql("select expires_at from accounts.invitation where account_id = :account and expires_at > :now")
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** The account that waits for this address; the invitation is used up. */
    Optional<UUID> use(String email, Instant now) {
        jdbc.sql("delete from accounts.invitation where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var found = jdbc
                .sql("select id, account_id, sealed from accounts.invitation for update")
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Open(
                            id,
                            row.getObject("account_id", UUID.class),
                            vault.open(cell(id), row.getBytes("sealed"), Address.class));
                })
                .list()
                .stream()
                .filter(open -> open.address().email().equals(email))
                .map(Open::account)
                .toList();
        // two accounts that wait for one address: nobody may guess which is meant
        return found.size() == 1 && delete(found.getFirst()) == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    int delete(UUID account) {
        return jdbc.sql("delete from accounts.invitation where account_id = :account")
                .param("account", account)
                .update();
    }

    @Override
    public String name() {
        return "accounts.invitation";
    }

    /** There never were plain ones. */
    @Override
    public int sealPlain(int most) {
        return 0;
    }

    @Override
    @Transactional
    public Optional<RowKey> reseal(RowKey after, int most) {
        List<UUID> next = jdbc.sql("select id from accounts.invitation where id > :after order by id limit :most")
                .param("after", after.id())
                .param("most", most)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        select id, sealed from accounts.invitation
                         where id = any(:ids) and substring(sealed from 1 for 5) <> :prefix
                           for update skip locked
                        """)
                .param("ids", next.toArray(UUID[]::new))
                .param("prefix", vault.prefix())
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Open(id, id, vault.open(cell(id), row.getBytes("sealed"), Address.class));
                })
                .list()
                .forEach(open -> jdbc.sql("update accounts.invitation set sealed = :sealed where id = :id")
                        .param("sealed", vault.seal(cell(open.id()), open.address()))
                        .param("id", open.id())
                        .update());
        return next.isEmpty() ? Optional.empty() : Optional.of(new RowKey(0, next.getLast()));
    }

    private static Cell cell(UUID id) {
        return new Cell("accounts.invitation", "sealed", id);
    }
}
