package org.courtyard.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

    private static final String COLUMNS = "id, name, display_name, language, closed_at, version";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account with what proves its owner. */
    record Lock(Account account, @Nullable String hash) {

        @Override
        public String toString() {
            return "Lock[" + account.id() + "]";
        }
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from accounts.account where id = :id")
                .param("id", id)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> findByName(String name) {
        return jdbc.sql("select " + COLUMNS + " from accounts.account where name = :name")
                .param("name", name)
                .query(AccountStore::account)
                .optional();
    }

    List<Account> findAll(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from accounts.account where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(AccountStore::account)
                .list();
    }

    /** By name, from the one after {@code after}. */
    List<Account> list(String text, String after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                          from accounts.account
                         where name > :after
                           and (:text = '' or strpos(name, :text) > 0 or strpos(lower(display_name), :text) > 0)
                         order by name
                         limit :limit
                        """)
                .param("after", after)
                .param("text", text)
                .param("limit", limit)
                .query(AccountStore::account)
                .list();
    }

    Optional<Lock> lock(String name) {
        return jdbc.sql("select " + COLUMNS + ", password_hash from accounts.account where name = :name")
                .param("name", name)
                .query((row, number) -> new Lock(account(row, number), row.getString("password_hash")))
                .optional();
    }

    boolean hasPassword(UUID id) {
        return jdbc.sql("select exists (select 1 from accounts.account where id = :id and password_hash is not null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Counted under a lock on the account: two that are taken away at once cannot both be the last but one. */
    int waysIn(UUID id) {
        jdbc.sql("select 1 from accounts.account where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return jdbc.sql("""
                        select (select count(*) from accounts.account where id = :id and password_hash is not null)
                             + (select count(*) from accounts.passkey where account_id = :id)
                             + (select count(*) from accounts.provider_link where account_id = :id)
                        """).param("id", id).query(Integer.class).single();
    }

    boolean none() {
        return jdbc.sql("select not exists (select 1 from accounts.account)")
                .query(Boolean.class)
                .single();
    }

    /** False when the name is taken. */
    boolean insert(UUID id, NewAccount wanted, String name, @Nullable String hash, Instant now) {
        return jdbc.sql("""
                        insert into accounts.account (id, name, display_name, password_hash, language, created_at)
                        values (:id, :name, :displayName, :hash, :language, :now)
                        on conflict (name) do nothing
                        """)
                        .param("id", id)
                        .param("name", name)
                        .param("displayName", wanted.displayName().strip())
                        .param("hash", hash)
                        .param("language", wanted.language())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void changeHash(UUID id, String hash) {
        jdbc.sql("update accounts.account set password_hash = :hash, version = version + 1 where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    void changeLanguage(UUID id, String language) {
        jdbc.sql("update accounts.account set language = :language, version = version + 1 where id = :id")
                .param("language", language)
                .param("id", id)
                .update();
    }

    void close(UUID id, Instant now) {
        jdbc.sql("""
                        update accounts.account
                           set closed_at = coalesce(closed_at, :now), version = version + 1
                         where id = :id
                        """).param("now", now.atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("display_name"),
                row.getString("language"),
                row.getObject("closed_at") == null,
                row.getInt("version"));
    }
}
