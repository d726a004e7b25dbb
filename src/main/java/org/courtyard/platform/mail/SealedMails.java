package org.courtyard.platform.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.crypto.SealedTable;
import org.courtyard.platform.crypto.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Seals mails that were written before there were keys, or under an older key. */
@Repository
@Transactional
class SealedMails implements SealedTable {

    private final JdbcClient jdbc;
    private final Vault vault;

    SealedMails(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public String name() {
        return "platform.mail";
    }

    @Override
    public int sealPlain(int most) {
        var rows = jdbc.sql("""
                        select id, recipient, subject, text, sealed from platform.mail
                         where sealed is null limit :most for update skip locked
                        """).param("most", most).query((row, n) -> {
            var id = row.getObject("id", UUID.class);
            return Map.entry(id, SealedMail.read(id, row, vault));
        });
        var found = rows.list();
        write(found);
        return found.size();
    }

    @Override
    public Optional<RowKey> reseal(RowKey after, int most) {
        var next = jdbc.sql("select id from platform.mail where id > :after order by id limit :most")
                .param("after", after.id())
                .param("most", most)
                .query(UUID.class)
                .list();
        write(jdbc.sql("""
                        select id, recipient, subject, text, sealed from platform.mail
                         where id = any(:ids) and substring(sealed from 1 for 5) <> :prefix
                           for update skip locked
                        """)
                .param("ids", next.toArray(UUID[]::new))
                .param("prefix", vault.prefix())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return Map.entry(id, SealedMail.read(id, row, vault));
                })
                .list());
        return next.isEmpty() ? Optional.empty() : Optional.of(new RowKey(0, next.getLast()));
    }

    /** What was compared with once held a number or an address in a form that can be guessed: it goes with the plain text. */
    private void write(List<Map.Entry<UUID, SealedMail>> mails) {
        for (var each : mails) {
            jdbc.sql("""
                            update platform.mail
                               set sealed = :sealed, recipient = null, subject = null, text = null,
                                   once = case when sealed is null and sent_at is not null then null else once end
                             where id = :id
                            """)
                    .param("sealed", each.getValue().seal(each.getKey(), vault))
                    .param("id", each.getKey())
                    .update();
        }
    }
}
