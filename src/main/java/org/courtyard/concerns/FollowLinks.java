package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.crypto.SecretLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Secret links by which people without an account follow what they raised; the secrets are {@link SecretLinks}.
 */
@Component
class FollowLinks {

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
        return SecretLinks.ofForm(region, formKey, sent);
    }

    String make(ConcernId concern, @Nullable UUID support, String secret) {
        jdbc.sql("""
                        insert into concerns.follow_link (region, hash, concern_id, support_id, made_at)
                        values (:region, :hash, :concern, :support, :at)
                        """)
                .param("region", concern.region())
                .param("hash", SecretLinks.hash(secret))
                .param("concern", concern.value())
                .param("support", support)
                .param("at", ConcernRow.time(time.instant()))
                .update();
        return secret;
    }

    Optional<Followed> find(String secret) {
        var region = SecretLinks.region(secret);
        if (region.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select concern_id, support_id from concerns.follow_link where region = :region and hash = :hash
                        """)
                .param("region", region.getAsInt())
                .param("hash", SecretLinks.hash(secret))
                .query((row, n) -> new Followed(
                        new ConcernId(row.getObject("concern_id", UUID.class)),
                        row.getObject("support_id", UUID.class)))
                .optional();
    }
}
