package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Secret links by which people without an account follow what they raised; the secrets are {@link Secrets}.
 */
@Component
class FollowLinks {

    private static final Pattern FORM_KEY = Pattern.compile("[\\w-]{22,60}");

    private final JdbcClient jdbc;
    private final InstantSource time;

    FollowLinks(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** @param support null for the reporter's own link */
    record Followed(ConcernId concern, @Nullable UUID support) {}

    /**
     * The secret of a form: the same form sent twice comes to the same secret, so that nothing is raised twice and
     * nothing secret has to be kept. As hard to guess as the form's key.
     *
     * @param formKey random, at least 128 bits; shorter ones count as none
     * @param sent what was sent under it: another text is another secret
     */
    String ofForm(int region, @Nullable String formKey, String sent) {
        if (formKey == null || !FORM_KEY.matcher(formKey).matches()) {
            return Secrets.fresh(region);
        }
        return Secrets.of(region, Arrays.copyOf(Secrets.hash(formKey + "\n" + sent), Secrets.BYTES));
    }

    String make(ConcernId concern, @Nullable UUID support, String secret) {
        jdbc.sql("""
                        insert into concerns.follow_link (region, hash, concern_id, support_id, made_at)
                        values (:region, :hash, :concern, :support, :at)
                        """)
                .param("region", concern.region())
                .param("hash", Secrets.hash(secret))
                .param("concern", concern.value())
                .param("support", support)
                .param("at", ConcernRow.time(time.instant()))
                .update();
        return secret;
    }

    Optional<Followed> find(String secret) {
        var region = Secrets.region(secret);
        if (region.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select concern_id, support_id from concerns.follow_link where region = :region and hash = :hash
                        """)
                .param("region", region.getAsInt())
                .param("hash", Secrets.hash(secret))
                .query((row, n) -> new Followed(
                        new ConcernId(row.getObject("concern_id", UUID.class)),
                        row.getObject("support_id", UUID.class)))
                .optional();
    }
}
