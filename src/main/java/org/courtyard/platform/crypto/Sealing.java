package org.courtyard.platform.crypto;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.courtyard.platform.crypto.SealedTable.RowKey;
import org.springframework.stereotype.Service;

/** Brings every sealed column under the key that seals now. Stops and goes on where it likes. */
@Service
public class Sealing {

    private static final int STEP = 500;

    private final Vault vault;
    private final SealingKeyStore keys;
    private final List<SealedTable> tables;
    private final InstantSource time;

    Sealing(Vault vault, SealingKeyStore keys, List<SealedTable> tables, InstantSource time) {
        this.vault = vault;
        this.keys = keys;
        this.tables = tables;
        this.time = time;
    }

    /** One more key, for all servers to know before any of them seals with it. Does nothing when one waits already. */
    public void prepare() {
        vault.refresh();
        if (!vault.keys().waiting()) {
            vault.replace(vault.keys().prepared());
        }
    }

    /** The newest key seals from now on, one made now if none waits, and all that lies under older ones is sealed anew. */
    public void rotate() {
        prepare();
        vault.replace(vault.keys().turned());
        catchUp();
    }

    /** How many keys there are, which one seals, and whether all is under it. */
    public Standing standing() {
        var keys = vault.keys();
        return new Standing(keys.ids().size(), keys.primary(), keys.waiting(), !this.keys.unfinished(keys.primary()));
    }

    /** @param waiting the newest one does not seal yet */
    public record Standing(int keys, long seals, boolean waiting, boolean allUnderIt) {}

    /** Seals what is plain, and what lies under an older key. */
    void catchUp() {
        vault.refresh();
        var key = vault.keys().primary();
        for (var table : tables) {
            while (table.sealPlain(STEP) > 0) {
                // the next rows
            }
        }
        if (keys.unfinished(key)) {
            tables.forEach(Sealing::resealed);
            keys.finished(key, time.instant());
        }
    }

    private static void resealed(SealedTable table) {
        var next = Optional.of(RowKey.FIRST);
        while (next.isPresent()) {
            next = table.reseal(next.get(), STEP);
        }
    }
}
