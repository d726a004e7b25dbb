package org.courtyard.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenStore {

    private static final String COLUMNS = "id, account_id, label, created_at, expires_at, last_used_at";

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Token token, byte[] hash) {
        jdbc.sql("""
                        insert into accounts.token (id, account_id, hash, label, created_at, expires_at)
                        values (:id, :account, :hash, :label, :created, :expires)
                        """)
                .param("id", token.id())
                .param("account", token.account().value())
                .param("hash", hash)
                .param("label", token.label())
                .param("created", token.createdAt().atOffset(ZoneOffset.UTC))
                .param("expires", token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that still open something. */
    List<Token> of(UUID account, Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                          from accounts.token
                         where account_id = :account and revoked_at is null and expires_at > :now
                         order by created_at desc, id
                        """)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(TokenStore::token)
                .list();
    }

    Optional<Token> byHash(byte[] hash) {
        return jdbc.sql("select " + COLUMNS + " from accounts.token where hash = :hash and revoked_at is null")
                .param("hash", hash)
                .query(TokenStore::token)
                .optional();
    }

    void used(UUID id, Instant now) {
        jdbc.sql("update accounts.token set last_used_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** False when the account has no such token. */
    boolean revoke(UUID id, UUID account, Instant now) {
        return jdbc.sql("""
                        update accounts.token set revoked_at = coalesce(revoked_at, :now)
                         where id = :id and account_id = :account
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        var used = row.getTimestamp("last_used_at");
        return new Token(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("label"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
