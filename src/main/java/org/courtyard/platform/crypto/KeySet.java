package org.courtyard.platform.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys of one installation: the first among them seals, all of them open. */
record KeySet(KeysetHandle handle, Aead aead) {

    /** Before each sealed value: a byte for the format, then the key's number. */
    static final int PREFIX = 5;

    static final String HMAC = "HmacSHA256";

    static KeySet made() {
        return made(KeysetHandle.newBuilder().addEntry(fresh().makePrimary()));
    }

    static KeySet read(String json) throws GeneralSecurityException {
        AeadConfig.register();
        return of(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
    }

    /** With one more key, which opens but does not seal yet. */
    KeySet prepared() {
        return made(KeysetHandle.newBuilder(handle).addEntry(fresh()));
    }

    /** The newest key seals from now on. */
    KeySet turned() {
        var builder = KeysetHandle.newBuilder(handle);
        builder.getAt(builder.size() - 1).makePrimary();
        return made(builder);
    }

    /** A key was added that does not seal yet. */
    boolean waiting() {
        return !handle.getAt(handle.size() - 1).isPrimary();
    }

    String json() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The numbers of all keys, as unsigned 32 bits. */
    List<Long> ids() {
        return IntStream.range(0, handle.size())
                .mapToObj(n -> Integer.toUnsignedLong(handle.getAt(n).getId()))
                .toList();
    }

    long primary() {
        return Integer.toUnsignedLong(handle.getPrimary().getId());
    }

    /** What values sealed now begin with. */
    byte[] prefix() {
        return ByteBuffer.allocate(PREFIX)
                .put((byte) 1)
                .putInt(handle.getPrimary().getId())
                .array();
    }

    /** Made of the oldest key, so that it stays the same when others are added. */
    @AccessesPartialKey
    SecretKeySpec tracing() {
        try {
            var oldest = (AesGcmKey) handle.getAt(0).getKey();
            var bytes = oldest.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes, HMAC));
            return new SecretKeySpec(mac.doFinal("courtyard traces".getBytes(StandardCharsets.UTF_8)), HMAC);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static KeysetHandle.Builder.Entry fresh() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId();
    }

    private static KeySet made(KeysetHandle.Builder builder) {
        try {
            AeadConfig.register();
            return of(builder.build());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static KeySet of(KeysetHandle handle) throws GeneralSecurityException {
        return new KeySet(handle, handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    @Override
    public String toString() {
        return "KeySet" + ids();
    }
}
