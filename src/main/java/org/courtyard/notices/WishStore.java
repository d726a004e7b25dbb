package org.courtyard.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.notices.Wish.Mails;
import org.courtyard.platform.crypto.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WishStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    WishStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param key signs the links in the mails */
    record Kept(UUID account, Wish wish, byte[] key) {}

    Optional<Kept> find(UUID account) {
        return Optional.ofNullable(findAll(java.util.List.of(account)).get(account));
    }

    Map<UUID, Kept> findAll(Collection<UUID> accounts) {
        var found = new HashMap<UUID, Kept>();
        jdbc.sql("select * from notices.wish where account_id = any(:ids)")
                .param("ids", accounts.toArray(UUID[]::new))
                .query(this::kept)
                .list()
                .forEach(each -> found.put(each.account(), each));
        return found;
    }

    /** @param key for who had none yet; who has one keeps it, so that links in older mails go on working */
    void save(UUID account, Wish wish, byte[] key) {
        jdbc.sql("""
                        insert into notices.wish (account_id, sealed, confirmed, coming, answers, deadlines, news,
                                                  urgent_texts, quiet_from, quiet_to, digest_at, key)
                        values (:id, :sealed, :confirmed, :coming, :answers, :deadlines, :news, :urgent, :from, :to, :at, :key)
                        on conflict (account_id) do update
                           set sealed = excluded.sealed, confirmed = excluded.confirmed, coming = excluded.coming,
                               answers = excluded.answers, deadlines = excluded.deadlines, news = excluded.news,
                               urgent_texts = excluded.urgent_texts, quiet_from = excluded.quiet_from,
                               quiet_to = excluded.quiet_to, digest_at = excluded.digest_at
                        """)
                .param("id", account)
                .param("sealed", new SealedReach(wish.mail(), wish.phone()).seal(account, vault))
                .param("confirmed", wish.confirmed())
                .param("coming", mails(wish, NoticeGroup.COMING))
                .param("answers", mails(wish, NoticeGroup.ANSWERS))
                .param("deadlines", mails(wish, NoticeGroup.DEADLINES))
                .param("news", mails(wish, NoticeGroup.NEWS))
                .param("urgent", wish.urgentTexts())
                .param("from", wish.quietFrom())
                .param("to", wish.quietTo())
                .param("at", wish.digestAt())
                .param("key", key)
                .update();
    }

    /** When the next digest comes, unless one is due already. */
    void digestBy(UUID account, Instant due) {
        jdbc.sql("""
                        update notices.wish set digest_due = :due where account_id = :id and digest_due is null
                        """)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("id", account)
                .update();
    }

    /** Takes whoever's digest is due the longest: held until the transaction ends, and nothing waits any more. */
    Optional<Kept> takeDigest(Instant now) {
        return jdbc.sql("""
                        update notices.wish set digest_due = null
                         where account_id = (select account_id from notices.wish where digest_due <= :now
                                              order by digest_due limit 1 for update skip locked)
                        returning *
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::kept)
                .optional();
    }

    private static String mails(Wish wish, NoticeGroup group) {
        return wish.mails().getOrDefault(group, Mails.NEVER).name();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        var reach = SealedReach.read(account, row.getBytes("sealed"), vault);
        var wish = new Wish(
                reach.mail(),
                row.getBoolean("confirmed"),
                reach.phone(),
                Map.of(
                        NoticeGroup.COMING, Mails.valueOf(row.getString("coming")),
                        NoticeGroup.ANSWERS, Mails.valueOf(row.getString("answers")),
                        NoticeGroup.DEADLINES, Mails.valueOf(row.getString("deadlines")),
                        NoticeGroup.NEWS, Mails.valueOf(row.getString("news"))),
                row.getBoolean("urgent_texts"),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_to", LocalTime.class),
                row.getObject("digest_at", LocalTime.class));
        return new Kept(account, wish, row.getBytes("key"));
    }
}
