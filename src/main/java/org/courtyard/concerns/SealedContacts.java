package org.courtyard.concerns;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.crypto.SealedTable;
import org.courtyard.platform.crypto.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Seals contacts that were written before there were keys, or under an older key. */
@Transactional
class SealedContacts implements SealedTable {

    /** What differs between the two tables. */
    record Table(String name, String id, String columns, String plain, String emptied) {

        static final Table REPORTERS = new Table(
                SealedContact.REPORTERS,
                "concern_id",
                "name, phone, mail, address",
                "coalesce(name, phone, mail, address)",
                "name = null, phone = null, mail = null, address = null");

        static final Table SUPPORTS = new Table(
                SealedContact.SUPPORTS,
                "id",
                "null as name, phone, mail, null as address",
                "coalesce(phone, mail)",
                "phone = null, mail = null");
    }

    private record Found(RowKey key, SealedContact contact) {}

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Table table;

    SealedContacts(JdbcClient jdbc, Vault vault, Table table) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.table = table;
    }

    @Override
    public String name() {
        return table.name;
    }

    @Override
    public int sealPlain(int most) {
        var found = jdbc.sql(columns() + " where " + table.plain + " is not null limit :most for update skip locked")
                .param("most", most)
                .query((row, n) -> found(row))
                .list();
        write(found);
        return found.size();
    }

    @Override
    public Optional<RowKey> reseal(RowKey after, int most) {
        var next = jdbc.sql(
                        "select region, %s from %s where (region, %s) > (:region, :after) order by region, %s limit :most"
                                .formatted(table.id, table.name, table.id, table.id))
                .param("region", after.region())
                .param("after", after.id())
                .param("most", most)
                .query((row, n) -> new RowKey(row.getInt(1), row.getObject(2, UUID.class)))
                .list();
        write(jdbc.sql(columns() + """
                         where region = any(:regions) and %s = any(:ids) and substring(sealed from 1 for 5) <> :prefix
                           for update skip locked
                        """.formatted(table.id))
                .param("regions", next.stream().map(RowKey::region).distinct().toArray(Integer[]::new))
                .param("ids", next.stream().map(RowKey::id).toArray(UUID[]::new))
                .param("prefix", vault.prefix())
                .query((row, n) -> found(row))
                .list());
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast());
    }

    private String columns() {
        return "select region, %s as id, %s, sealed from %s".formatted(table.id, table.columns, table.name);
    }

    private Found found(java.sql.ResultSet row) throws java.sql.SQLException {
        var id = row.getObject("id", UUID.class);
        return new Found(new RowKey(row.getInt("region"), id), SealedContact.read(table.name, id, row, vault));
    }

    private void write(List<Found> found) {
        for (var each : found) {
            jdbc.sql("update %s set sealed = :sealed, %s where region = :region and %s = :id"
                            .formatted(table.name, table.emptied, table.id))
                    .param("sealed", each.contact.seal(table.name, each.key.id(), vault))
                    .param("region", each.key.region())
                    .param("id", each.key.id())
                    .update();
        }
    }
}
