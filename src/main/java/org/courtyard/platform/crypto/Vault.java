package org.courtyard.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals small records about people for one cell of the database, and opens them again. The keys lie in the file that
 * {@code COURTYARD_KEYS} names, never in the database; the first start makes it.
 */
@Component
public class Vault {

    /** Bytes of a trace. */
    private static final int TRACE = 16;

    private final KeyFile file;
    private final SealingKeyStore known;
    private final InstantSource time;
    private final JsonMapper json;
    private volatile KeySet keys;

    /** @throws KeyProblem when this database was sealed with keys that the file does not hold */
    Vault(CourtyardSettings settings, SealingKeyStore known, InstantSource time, JsonMapper json) {
        this.file = new KeyFile(settings.keys());
        this.known = known;
        this.time = time;
        this.json = json;
        this.keys = take();
    }

    /** @param value a record that JSON can write */
    public byte[] seal(Cell cell, Object value) {
        try {
            return keys.aead().encrypt(json.writeValueAsBytes(value), cell.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws KeyProblem when it was sealed for another cell, was changed, or the key is missing */
    public <T> T open(Cell cell, byte[] sealed, Class<T> type) {
        try {
            return json.readValue(opened(cell, sealed), type);
        } catch (GeneralSecurityException e) {
            throw new KeyProblem(
                    "A sealed value of %s does not open: it was changed or moved, or its key is missing from %s (COURTYARD_KEYS)."
                            .formatted(cell.table(), file.path()),
                    e);
        }
    }

    private byte[] opened(Cell cell, byte[] sealed) throws GeneralSecurityException {
        try {
            return keys.aead().decrypt(sealed, cell.bytes());
        } catch (GeneralSecurityException unknown) {
            // another server may have turned the key meanwhile
            return refresh() ? keys.aead().decrypt(sealed, cell.bytes()) : refuse(unknown);
        }
    }

    private static byte[] refuse(GeneralSecurityException e) throws GeneralSecurityException {
        throw e;
    }

    /**
     * A digest under a key of the house: the same text gives the same trace, and who has the database alone cannot try out which text
     * it was. For telling the same address again where it may not be kept.
     */
    public String trace(String text) {
        try {
            var mac = Mac.getInstance(KeySet.HMAC);
            mac.init(keys.tracing());
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, TRACE);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** What a value sealed now begins with; others are under an older key. */
    public byte[] prefix() {
        return keys.prefix();
    }

    KeySet keys() {
        return keys;
    }

    /** For this server and, once they see the file, for all others. */
    synchronized void replace(KeySet next) {
        file.write(next);
        keys = take();
    }

    /** Reads the file again. @return whether it holds other keys than before */
    synchronized boolean refresh() {
        var before = keys;
        var now = take();
        keys = now;
        return !before.handle().equalsKeyset(now.handle());
    }

    private KeySet take() {
        var used = known.known();
        var found = file.read().orElseGet(() -> first(used.isEmpty()));
        var others = used.containsAll(found.ids())
                ? used.stream().filter(id -> !found.ids().contains(id)).toList()
                : known.learn(found.ids(), time.instant());
        if (!others.isEmpty()) {
            throw new KeyProblem(
                    "Personal fields of this database were sealed with keys that %s does not hold: put the installation's own key set there, or name it with COURTYARD_KEYS. Nothing was changed."
                            .formatted(file.path()));
        }
        return found;
    }

    private KeySet first(boolean nothingSealed) {
        if (!nothingSealed) {
            throw new KeyProblem(
                    "The key set %s is not there, and personal fields of this database are sealed with it: put its copy back, or name it with COURTYARD_KEYS. Nothing was changed."
                            .formatted(file.path()));
        }
        var made = KeySet.made();
        return file.writeFirst(made) ? made : file.read().orElseThrow();
    }
}
