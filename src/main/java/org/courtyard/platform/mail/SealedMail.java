package org.courtyard.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.courtyard.platform.crypto.Cell;
import org.courtyard.platform.crypto.Vault;

/** To whom and what: the part of a mail that the database keeps sealed. The text may hold a follow-up link. */
record SealedMail(String to, String subject, String text) {

    /** From a row that is sealed, or still plain. */
    static SealedMail read(UUID id, ResultSet row, Vault vault) throws SQLException {
        var sealed = row.getBytes("sealed");
        return sealed == null
                ? new SealedMail(row.getString("recipient"), row.getString("subject"), row.getString("text"))
                : vault.open(cell(id), sealed, SealedMail.class);
    }

    byte[] seal(UUID id, Vault vault) {
        return vault.seal(cell(id), this);
    }

    private static Cell cell(UUID id) {
        return new Cell("platform.mail", "sealed", id);
    }
}
