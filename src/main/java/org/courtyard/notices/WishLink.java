package org.courtyard.notices;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a link in a mail is for, signed with the reader's own key: nothing has to be kept for it, and nobody else can make one.
 *
 * @param group of which fewer are wished; null: the address is to be proven
 */
record WishLink(UUID account, @Nullable NoticeGroup group) {

    private static final int KEY = 32;
    private static final int SIGNATURE = 16;
    private static final int LENGTH = 16 + 1 + SIGNATURE;
    private static final SecureRandom RANDOM = new SecureRandom();

    static byte[] newKey() {
        var key = new byte[KEY];
        RANDOM.nextBytes(key);
        return key;
    }

    /** @param mail the address the link goes to: a proof of one is none of another */
    String signed(byte[] key, String mail) {
        var head = head();
        var all = ByteBuffer.allocate(LENGTH).put(head).put(signature(key, head, mail));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    /** What a link claims to be; only {@link #genuine} says whether it is true. */
    static Optional<WishLink> claimed(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() != LENGTH) {
                return Optional.empty();
            }
            var account = new UUID(bytes.getLong(), bytes.getLong());
            int purpose = bytes.get();
            var groups = NoticeGroup.values();
            return purpose < 0 || purpose > groups.length
                    ? Optional.empty()
                    : Optional.of(new WishLink(account, purpose == 0 ? null : groups[purpose - 1]));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    boolean genuine(String token, byte[] key, String mail) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.US_ASCII), signed(key, mail).getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] head() {
        return ByteBuffer.allocate(17)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .put((byte) (group == null ? 0 : group.ordinal() + 1))
                .array();
    }

    private static byte[] signature(byte[] key, byte[] head, String mail) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(head);
            return Arrays.copyOf(mac.doFinal(mail.getBytes(StandardCharsets.UTF_8)), SIGNATURE);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
