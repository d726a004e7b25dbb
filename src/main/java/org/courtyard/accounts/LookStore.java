package org.courtyard.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.links.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LookStore {

    private static final String SELECT = """
            select id, at, account_id, organization_id, post_id, right_used, source_kind, source_id, purpose
              from accounts.access_log
            """;
    private static final String NEWEST = " order by at desc, id desc limit :most";
    private static final int MOST_AT_ONE = 1000;

    private final JdbcClient jdbc;

    LookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Look look, Where where) {
        var about = look.about();
        jdbc.sql("""
                        insert into accounts.access_log (id, at, account_id, organization_id, post_id, right_used, about, path,
                                                         source_kind, source_id, purpose)
                        values (:id, :at, :account, :organization, :post, :right, :place, :path, :kind, :source, :purpose)
                        """)
                .param("id", look.id())
                .param("at", utc(look.at()))
                .param("account", look.account().value())
                .param("organization", look.organization())
                .param("post", look.post())
                .param("right", look.right().name())
                .param(
                        "place",
                        where.path().isEmpty() ? "" : where.path().getLast().toString())
                .param("path", where.path().toArray(UUID[]::new))
                .param("kind", about == null ? null : about.kind())
                .param("source", about == null ? null : about.id())
                .param("purpose", look.purpose())
                .update();
    }

    List<Look> at(Collection<Reference> about) {
        return jdbc.sql(SELECT + " where source_kind = any(:kinds) and source_id = any(:ids)" + NEWEST)
                .param("kinds", about.stream().map(Reference::kind).distinct().toArray(String[]::new))
                .param("ids", about.stream().map(Reference::id).toArray(UUID[]::new))
                .param("most", MOST_AT_ONE)
                .query(LookStore::look)
                .list();
    }

    List<Look> between(
            Instant from, Instant to, Where where, @Nullable AccountId account, @Nullable Look after, int most) {
        var place = where.path().isEmpty() ? null : where.path().getLast();
        return jdbc.sql(SELECT + """
                         where at >= :from and at < :to
                           and (cast(:place as uuid) is null or path @> array[cast(:place as uuid)])
                           and (cast(:account as uuid) is null or account_id = :account)
                           and (cast(:before as timestamptz) is null or (at, id) < (:before, :after))
                        """ + NEWEST)
                .param("from", utc(from))
                .param("to", utc(to))
                .param("place", place, Types.OTHER)
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("before", after == null ? null : utc(after.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after", after == null ? null : after.id(), Types.OTHER)
                .param("most", most)
                .query(LookStore::look)
                .list();
    }

    /** @return how many were let go */
    int forget(Instant before, int most) {
        return jdbc.sql("""
                        delete from accounts.access_log
                         where id in (select id from accounts.access_log where at < :before order by at limit :most)
                        """).param("before", utc(before)).param("most", most).update();
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        var source = row.getObject("source_id", UUID.class);
        return new Look(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("organization_id", UUID.class),
                row.getObject("post_id", UUID.class),
                Right.valueOf(row.getString("right_used")),
                source == null ? null : new Reference(row.getString("source_kind"), source),
                row.getString("purpose"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
