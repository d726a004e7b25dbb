package org.courtyard.volunteering;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.crypto.Cell;
import org.courtyard.platform.crypto.SealedTable;
import org.courtyard.platform.crypto.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who offered and whom to call, sealed from the beginning; seals anew what lies under an older key. */
@Transactional
class SealedNeighbours implements SealedTable {

    static final String OFFERS = "volunteering.offer";
    static final String WISHES = "volunteering.wish";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final String table;
    private final Class<?> type;

    SealedNeighbours(JdbcClient jdbc, Vault vault, String table, Class<?> type) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.table = table;
        this.type = type;
    }

    static Cell offer(UUID id) {
        return new Cell(OFFERS, "sealed", id);
    }

    static Cell wish(UUID id) {
        return new Cell(WISHES, "sealed", id);
    }

    @Override
    public String name() {
        return table;
    }

    @Override
    public int sealPlain(int most) {
        return 0;
    }

    @Override
    public Optional<RowKey> reseal(RowKey after, int most) {
        var next = jdbc.sql("select id from " + table + " where id > :after order by id limit :most")
                .param("after", after.id())
                .param("most", most)
                .query(UUID.class)
                .list();
        var old = jdbc.sql("select id, sealed from " + table + """
                         where id = any(:ids) and substring(sealed from 1 for 5) <> :prefix
                           for update skip locked
                        """)
                .param("ids", next.toArray(UUID[]::new))
                .param("prefix", vault.prefix())
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getBytes("sealed")))
                .list();
        for (var each : old) {
            var cell = new Cell(table, "sealed", each.getKey());
            jdbc.sql("update " + table + " set sealed = :sealed where id = :id")
                    .param("sealed", vault.seal(cell, vault.open(cell, each.getValue(), type)))
                    .param("id", each.getKey())
                    .update();
        }
        return next.isEmpty() ? Optional.empty() : Optional.of(new RowKey(0, next.getLast()));
    }
}
