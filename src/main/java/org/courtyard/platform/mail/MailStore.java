package org.courtyard.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailStore {

    private static final String COLUMNS = """
            id, channel, recipient, subject, text, sealed, language, created_at, sent_at, tries, next_try_at, last_error
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    MailStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Mail mail, @Nullable String once) {
        jdbc.sql("""
                        insert into platform.mail (id, channel, once, sealed, language, created_at, next_try_at)
                        values (:id, :channel, :once, :sealed, :language, :at, :at)
                        on conflict (once) do nothing
                        """)
                .param("id", mail.id())
                .param("channel", mail.channel().name())
                .param("once", once)
                .param("sealed", SealedMail.of(mail).seal(mail.id(), vault))
                .param("language", mail.language())
                .param("at", utc(mail.createdAt()))
                .update();
    }

    /**
     * Takes the mail that has waited longest and counts the try. Until {@code lease} nobody else takes it; after that it
     * is tried again, as when a server died while sending.
     */
    Optional<Mail> take(Instant now, Instant lease) {
        return jdbc.sql("""
                        update platform.mail set tries = tries + 1, next_try_at = :lease
                         where id = (select id from platform.mail
                                      where next_try_at <= :now and channel = 'MAIL'
                                      order by next_try_at limit 1
                                        for update skip locked)
                        returning
                        """ + COLUMNS)
                .param("now", utc(now))
                .param("lease", utc(lease))
                .query(this::mail)
                .optional();
    }

    void sent(UUID id, Instant at) {
        jdbc.sql("update platform.mail set sent_at = :at, next_try_at = null, last_error = null where id = :id")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    void failed(UUID id, String error, @Nullable Instant next) {
        jdbc.sql("update platform.mail set last_error = :error, next_try_at = :next where id = :id")
                .param("error", error)
                .param("next", next == null ? null : utc(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    /** Newest first. @param after the last of the page before, null for the first page */
    List<Mail> list(@Nullable Instant before, @Nullable UUID after, int most) {
        return jdbc.sql("select " + COLUMNS + """
                          from platform.mail
                         where cast(:before as timestamptz) is null or (created_at, id) < (:before, :after)
                         order by created_at desc, id desc
                         limit :most
                        """)
                .param("before", before == null ? null : utc(before), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after", after, Types.OTHER)
                .param("most", most)
                .query(this::mail)
                .list();
    }

    private Mail mail(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var said = SealedMail.read(id, row, vault);
        return new Mail(
                id,
                Mail.Channel.valueOf(row.getString("channel")),
                said.to(),
                said.subject(),
                said.text(),
                row.getString("language"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                at(row, "sent_at"),
                row.getInt("tries"),
                at(row, "next_try_at"),
                row.getString("last_error"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
