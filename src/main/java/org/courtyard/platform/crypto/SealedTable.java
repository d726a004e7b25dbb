package org.courtyard.platform.crypto;

import java.util.Optional;
import java.util.UUID;

/** A table with a sealed column, told by the store that owns it. Steps are small, and two servers may take them at once. */
public interface SealedTable {

    /** A row's key; region 0 where there is none. */
    record RowKey(int region, UUID id) {

        public static final RowKey FIRST = new RowKey(0, new UUID(0, 0));
    }

    /** As in {@code concerns.reporter}. */
    String name();

    /** Seals rows that are still plain, and empties the plain columns. @return how many; 0: none left */
    int sealPlain(int most);

    /**
     * Seals anew what lies under an older key among the next rows.
     *
     * @return the last row looked at; empty: there are no more
     */
    Optional<RowKey> reseal(RowKey after, int most);
}
