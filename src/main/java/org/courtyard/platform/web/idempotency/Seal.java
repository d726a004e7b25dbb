package org.courtyard.platform.web.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes a kept answer so that only who asks again can open it: with the same idempotency key, the same token and the
 * same content. Nothing of the first two is in the database.
 */
final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec secret;
    private final String name;

    /**
     * @param key as the caller chose it
     * @param token what the caller signs in with; empty without
     * @param fingerprint of what is asked for
     */
    Seal(String scope, String key, String token, byte[] fingerprint) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("answer\n" + key).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((scope + "\n" + token + "\n").getBytes(StandardCharsets.UTF_8));
            this.secret = new SecretKeySpec(mac.doFinal(fingerprint), "AES");
            var digest = MessageDigest.getInstance("SHA-256");
            this.name = HexFormat.of().formatHex(digest.digest((scope + "\n" + key).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Under which it is kept: tells which key it was, but not the key. */
    String name() {
        return name;
    }

    byte[] close(byte[] answer) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(answer);
            return ByteBuffer.allocate(NONCE + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it was closed with another key, token or content. */
    Optional<byte[]> open(byte[] closed) {
        try {
            var nonce = Arrays.copyOf(closed, NONCE);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(closed, NONCE, closed.length - NONCE));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
