package org.courtyard.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GrantStore {

    private static final String COLUMNS = "id, account_id, role, place_id, organization_id, post_id, valid_from";

    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the account holds at this moment. */
    List<Held> of(UUID account, Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                          from accounts.granted
                         where account_id = :account and valid_from <= :now and (valid_to is null or valid_to > :now)
                         order by valid_from, id
                        """)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(GrantStore::held)
                .list();
    }

    Optional<Held> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from accounts.granted where id = :id")
                .param("id", id)
                .query(GrantStore::held)
                .optional();
    }

    /** @param until null: until it is ended */
    void insert(UUID id, AccountId account, Grant grant, Instant now, @Nullable Instant until) {
        jdbc.sql("""
                        insert into accounts.granted (id, account_id, role, place_id, organization_id, post_id, valid_from,
                                                      valid_to)
                        values (:id, :account, :role, :place, :organization, :post, :now, :until)
                        """)
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("account", account.value())
                .param("role", grant.role().name())
                .param("place", grant.place())
                .param("organization", grant.organization())
                .param("post", grant.post())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(UUID id, Instant now) {
        jdbc.sql("update accounts.granted set valid_to = :now where id = :id and (valid_to is null or valid_to > :now)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Ends what was held through a post; answers whose it was. */
    List<UUID> endOfPost(UUID post, Instant now) {
        return jdbc.sql("""
                        update accounts.granted set valid_to = :now
                         where post_id = :post and (valid_to is null or valid_to > :now)
                        returning account_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("post", post)
                .query(UUID.class)
                .list();
    }

    /** Those through a post that end by themselves. */
    List<Grants.Timed> timedOfPost(UUID post, Instant now) {
        return jdbc.sql("""
                        select id, account_id, valid_to from accounts.granted
                         where post_id = :post and valid_from <= :now and valid_to > :now order by valid_to, id
                        """)
                .param("post", post)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Grants.Timed(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getTimestamp("valid_to").toInstant()))
                .list();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new Grant(
                        Role.valueOf(row.getString("role")),
                        row.getObject("place_id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        row.getObject("post_id", UUID.class)),
                row.getTimestamp("valid_from").toInstant());
    }
}
