package org.courtyard.notices;

import java.util.UUID;
import org.courtyard.platform.crypto.Cell;
import org.courtyard.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;

/** How to reach somebody: the part of a wish that the database keeps sealed. */
record SealedReach(@Nullable String mail, @Nullable String phone) {

    static final String TABLE = "notices.wish";

    private static final SealedReach NOTHING = new SealedReach(null, null);

    static SealedReach read(UUID account, byte @Nullable [] sealed, Vault vault) {
        return sealed == null ? NOTHING : vault.open(cell(account), sealed, SealedReach.class);
    }

    byte @Nullable [] seal(UUID account, Vault vault) {
        return equals(NOTHING) ? null : vault.seal(cell(account), this);
    }

    private static Cell cell(UUID account) {
        return new Cell(TABLE, "sealed", account);
    }
}
