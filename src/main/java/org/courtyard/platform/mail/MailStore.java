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
import org.courtyard.platform.links.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailStore {

    private static final String COLUMNS = """
            id, channel, recipient, subject, text, sealed, language, created_at, sent_at, tries, next_try_at, last_error,
            unsubscribe
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    MailStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(UUID id, Letter letter, String subject, Instant at) {
        var about = letter.about();
        var notBefore = letter.notBefore() == null ? at : letter.notBefore();
        jdbc.sql("""
                        insert into platform.mail (id, channel, once, sealed, language, created_at,
                                                   next_try_at, about_kind, about_id, unsubscribe, due_at)
                        values (:id, :channel, :once, :sealed, :language, :at, :next, :kind, :about,
                                :unsubscribe, :next)
                        on conflict (once) do nothing
                        """)
                .param("id", id)
                .param("channel", letter.channel().name())
                .param("once", letter.once())
                .param("sealed", new SealedMail(letter.to(), subject, letter.text()).seal(id, vault))
                .param("language", letter.lang().segment())
                .param("at", utc(at))
                .param("next", utc(notBefore))
                .param("kind", about == null ? null : about.kind())
                .param("about", about == null ? null : about.id(), Types.OTHER)
                .param("unsubscribe", letter.unsubscribe())
                .update();
    }

    /**
     * Takes the mail that has waited longest and counts the try. Until {@code lease} nobody else takes it; after that it
     * is tried again, as when a server died while sending.
     */
    Optional<Mail> take(Mail.Channel channel, Instant now, Instant lease) {
        return jdbc.sql("""
                        update platform.mail set tries = tries + 1, next_try_at = :lease
                         where id = (select id from platform.mail
                                      where channel = :channel and next_try_at <= :now
                                      order by next_try_at limit 1
                                        for update skip locked)
                        returning
                        """ + COLUMNS)
                .param("channel", channel.name())
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

    /** Text messages that were sent since then. */
    List<Mail> textsSentSince(Instant since) {
        return jdbc.sql("select " + COLUMNS + " from platform.mail where channel = 'SMS' and sent_at > :since")
                .param("since", utc(since))
                .query(this::mail)
                .list();
    }

    /** Given up ones wait again, as if they were new. @param id null: all of them */
    void again(@Nullable UUID id, Instant now) {
        jdbc.sql("""
                        update platform.mail set next_try_at = :now, tries = 0
                         where sent_at is null and next_try_at is null and (cast(:id as uuid) is null or id = :id)
                        """).param("now", utc(now)).param("id", id, Types.OTHER).update();
    }

    int givenUp() {
        return jdbc.sql("select count(*) from platform.mail where sent_at is null and next_try_at is null")
                .query(Integer.class)
                .single();
    }

    /** Since when something is due that was not sent. */
    Optional<Instant> waitingSince(Mail.Channel channel, Instant now) {
        return jdbc.sql("""
                        select min(due_at) from platform.mail
                         where channel = :channel and next_try_at is not null and due_at <= :now
                        """)
                .param("channel", channel.name())
                .param("now", utc(now))
                .query((row, n) -> Optional.ofNullable(at(row, "min")))
                .single();
    }

    /**
     * Notes that these text messages reached nobody and returns them: given up, or due before {@code since} and still not
     * sent. Each once, however many ask.
     */
    List<Unreached> unreached(Instant now, Instant since, int most) {
        return jdbc.sql("""
                        update platform.mail set unreached_at = :now
                         where id in (select id from platform.mail
                                       where channel = 'SMS' and about_id is not null and sent_at is null
                                         and unreached_at is null and (next_try_at is null or due_at < :since)
                                       order by due_at limit :most
                                         for update skip locked)
                        returning id, about_kind, about_id
                        """)
                .param("now", utc(now))
                .param("since", utc(since))
                .param("most", most)
                .query((row, n) -> new Unreached(
                        row.getObject("id", UUID.class),
                        new Reference(row.getString("about_kind"), row.getObject("about_id", UUID.class))))
                .list();
    }

    /** Newest first. @param after the last of the page before, null for the first page @param state null for all */
    List<Mail> list(@Nullable Instant before, @Nullable UUID after, Mail.@Nullable State state, int most) {
        return jdbc.sql("select " + COLUMNS + """
                          from platform.mail
                         where (cast(:before as timestamptz) is null or (created_at, id) < (:before, :after)) and
                        """ + condition(state) + """
                         order by created_at desc, id desc
                         limit :most
                        """)
                .param("before", before == null ? null : utc(before), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after", after, Types.OTHER)
                .param("most", most)
                .query(this::mail)
                .list();
    }

    private static String condition(Mail.@Nullable State state) {
        return switch (state) {
            case null -> "true";
            case WAITING -> "next_try_at is not null";
            case SENT -> "sent_at is not null";
            case GIVEN_UP -> "sent_at is null and next_try_at is null";
        };
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
                row.getString("last_error"),
                row.getString("unsubscribe"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
