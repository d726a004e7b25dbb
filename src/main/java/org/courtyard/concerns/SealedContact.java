package org.courtyard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.courtyard.platform.crypto.Cell;
import org.courtyard.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;

/** Who somebody is and how to reach them: the part of a reporter or supporter that the database keeps sealed. */
record SealedContact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String address) {

    static final String REPORTERS = "concerns.reporter";
    static final String SUPPORTS = "concerns.support";

    private static final SealedContact NOTHING = new SealedContact(null, null, null, null);

    static SealedContact of(Reporter reporter) {
        return new SealedContact(reporter.name(), reporter.phone(), reporter.mail(), reporter.address());
    }

    /** From a row with the columns {@code sealed, name, phone, mail, address}: sealed, or still plain. */
    static SealedContact read(String table, UUID id, ResultSet row, Vault vault) throws SQLException {
        var sealed = row.getBytes("sealed");
        return sealed == null
                ? new SealedContact(
                        row.getString("name"), row.getString("phone"), row.getString("mail"), row.getString("address"))
                : vault.open(new Cell(table, "sealed", id), sealed, SealedContact.class);
    }

    /** @return null when there is nothing to seal */
    byte @Nullable [] seal(String table, UUID id, Vault vault) {
        return equals(NOTHING) ? null : vault.seal(new Cell(table, "sealed", id), this);
    }
}
