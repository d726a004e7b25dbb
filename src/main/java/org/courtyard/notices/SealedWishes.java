package org.courtyard.notices;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.crypto.SealedTable;
import org.courtyard.platform.crypto.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Seals addresses and numbers anew that lie under an older key. */
@Repository
@Transactional
class SealedWishes implements SealedTable {

    private final JdbcClient jdbc;
    private final Vault vault;

    SealedWishes(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public String name() {
        return SealedReach.TABLE;
    }

    /** They were sealed from the beginning. */
    @Override
    public int sealPlain(int most) {
        return 0;
    }

    @Override
    public Optional<RowKey> reseal(RowKey after, int most) {
        var next = jdbc.sql("select account_id from notices.wish where account_id > :after order by 1 limit :most")
                .param("after", after.id())
                .param("most", most)
                .query(UUID.class)
                .list();
        var old = jdbc.sql("""
                        select account_id, sealed from notices.wish
                         where account_id = any(:ids) and substring(sealed from 1 for 5) <> :prefix
                           for update skip locked
                        """)
                .param("ids", next.toArray(UUID[]::new))
                .param("prefix", vault.prefix())
                .query((row, n) -> {
                    var account = row.getObject("account_id", UUID.class);
                    return Map.entry(account, SealedReach.read(account, row.getBytes("sealed"), vault));
                })
                .list();
        for (var each : old) {
            jdbc.sql("update notices.wish set sealed = :sealed where account_id = :id")
                    .param("sealed", each.getValue().seal(each.getKey(), vault))
                    .param("id", each.getKey())
                    .update();
        }
        return next.isEmpty() ? Optional.empty() : Optional.of(new RowKey(0, next.getLast()));
    }
}
