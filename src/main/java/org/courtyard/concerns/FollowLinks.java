package org.courtyard.concerns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Secret links by which people without an account follow what they raised: 144 random bits behind the home region, so
 * that the row is found on its shard. Only the SHA-256 is kept.
 */
@Component
class FollowLinks {

    private static final int BYTES = 18;
    private static final Pattern FORM_KEY = Pattern.compile("[\\w-]{22,60}");

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    FollowLinks(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** @param support null for the reporter's own link */
    record Followed(ConcernId concern, @Nullable UUID support) {}

    /** A secret nobody has had before. */
    String fresh(int region) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return secret(region, bytes);
    }

    /**
     * The secret of a form: the same form sent twice comes to the same secret, so that nothing is raised twice and
     * nothing secret has to be kept. As hard to guess as the form's key.
     *
     * @param formKey random, at least 128 bits; shorter ones count as none
     * @param sent what was sent under it: another text is another secret
     */
    String ofForm(int region, @Nullable String formKey, String sent) {
        if (formKey == null || !FORM_KEY.matcher(formKey).matches()) {
            return fresh(region);
        }
        return secret(region, Arrays.copyOf(hash(formKey + "\n" + sent), BYTES));
    }

    String make(ConcernId concern, @Nullable UUID support, String secret) {
        jdbc.sql("""
                        insert into concerns.follow_link (region, hash, concern_id, support_id, made_at)
                        values (:region, :hash, :concern, :support, :at)
                        """)
                .param("region", concern.region())
                .param("hash", hash(secret))
                .param("concern", concern.value())
                .param("support", support)
                .param("at", ConcernRow.time(time.instant()))
                .update();
        return secret;
    }

    private static String secret(int region, byte[] bytes) {
        return Integer.toString(region, 36) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Optional<Followed> find(String secret) {
        int dot = secret.indexOf('.');
        if (dot < 1 || dot > 5 || secret.length() > 60) {
            return Optional.empty();
        }
        int region;
        try {
            region = Integer.parseInt(secret.substring(0, dot), 36);
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select concern_id, support_id from concerns.follow_link where region = :region and hash = :hash
                        """)
                .param("region", region)
                .param("hash", hash(secret))
                .query((row, n) -> new Followed(
                        new ConcernId(row.getObject("concern_id", UUID.class)),
                        row.getObject("support_id", UUID.class)))
                .optional();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
