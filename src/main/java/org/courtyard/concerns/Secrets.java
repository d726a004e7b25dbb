package org.courtyard.concerns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.OptionalInt;

/**
 * Secrets in addresses: 144 random bits behind the home region, so that the row is found on its shard. Only the SHA-256
 * is ever kept.
 */
final class Secrets {

    static final int BYTES = 18;

    private static final int LONGEST = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** One nobody has had before. */
    static String fresh(int region) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(region, bytes);
    }

    static String of(int region, byte[] bytes) {
        return Integer.toString(region, 36) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The region in front; empty when this is none of our secrets. */
    static OptionalInt region(String secret) {
        int dot = secret.indexOf('.');
        if (dot < 1 || dot > 5 || secret.length() > LONGEST) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(secret.substring(0, dot), 36));
        } catch (NumberFormatException notOurs) {
            return OptionalInt.empty();
        }
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
