package org.courtyard.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Secrets of links by which people without an account come back to what they sent: 144 random bits behind the home
 * region, so that the row is found on its shard. Only the SHA-256 is kept.
 */
public final class SecretLinks {

    private static final int BYTES = 18;
    private static final int KEY_BYTES = 24;
    private static final Pattern FORM_KEY = Pattern.compile("[\\w-]{22,60}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretLinks() {}

    /** For a form: 192 random bits, from which its secret comes. */
    public static String newFormKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(KEY_BYTES));
    }

    /** A secret nobody has had before. */
    public static String fresh(int region) {
        return secret(region, bytes(BYTES));
    }

    /**
     * The secret of a form: the same form sent twice comes to the same secret, so that nothing is done twice and
     * nothing secret has to be kept. As hard to guess as the form's key.
     *
     * @param formKey random, at least 128 bits; shorter ones count as none
     * @param sent what was sent under it: another text is another secret
     */
    public static String ofForm(int region, @Nullable String formKey, String sent) {
        if (formKey == null || !FORM_KEY.matcher(formKey).matches()) {
            return fresh(region);
        }
        return secret(region, Arrays.copyOf(hash(formKey + "\n" + sent), BYTES));
    }

    /** Where its row lies; empty when it is none of ours. */
    public static OptionalInt region(String secret) {
        int dot = secret.indexOf('.');
        if (dot < 1 || dot > 5 || secret.length() > 60) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(secret.substring(0, dot), 36));
        } catch (NumberFormatException notOurs) {
            return OptionalInt.empty();
        }
    }

    /** What is kept of it. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(int many) {
        var bytes = new byte[many];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String secret(int region, byte[] bytes) {
        return Integer.toString(region, 36) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
