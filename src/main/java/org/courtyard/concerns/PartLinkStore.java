package org.courtyard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.crypto.SecretLinks;
import org.courtyard.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links to parts and what was done through them. */
@Repository
class PartLinkStore {

    /** Looking again within this time is the same look. */
    private static final Duration ONE_LOOK = Duration.ofHours(1);

    private static final String LINKS = """
            select link.*, (select max(at) from concerns.part_link_use each
                             where each.region = link.region and each.hash = link.hash) as used_at
              from concerns.part_link link
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    PartLinkStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** @param usedAt last; null: never */
    record Link(
            ConcernId concern,
            UUID task,
            String givenTo,
            boolean withPhotos,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    void insert(String secret, Link link, @Nullable UUID by) {
        jdbc.sql("""
                        insert into concerns.part_link (region, hash, task_id, concern_id, given_to, with_photos, made_at,
                                                        made_by, expires_at)
                        values (:region, :hash, :task, :concern, :givenTo, :withPhotos, :at, :by, :expires)
                        """)
                .param("region", link.concern().region())
                .param("hash", SecretLinks.hash(secret))
                .param("task", link.task())
                .param("concern", link.concern().value())
                .param("givenTo", link.givenTo())
                .param("withPhotos", link.withPhotos())
                .param("at", ConcernRow.time(link.madeAt()))
                .param("by", by)
                .param("expires", ConcernRow.time(link.expiresAt()))
                .update();
    }

    boolean revoke(ConcernId concern, UUID task, Instant at) {
        return jdbc.sql("""
                        update concerns.part_link set revoked_at = :at
                         where region = :region and task_id = :task and concern_id = :concern and revoked_at is null
                        """)
                        .param("region", concern.region())
                        .param("task", task)
                        .param("concern", concern.value())
                        .param("at", ConcernRow.time(at))
                        .update()
                > 0;
    }

    /** The one that holds now. */
    Optional<Link> find(String secret, Instant now) {
        var region = SecretLinks.region(secret);
        return region.isEmpty()
                ? Optional.empty()
                : jdbc.sql(LINKS + """
                         where link.region = :region and link.hash = :hash
                           and link.revoked_at is null and link.expires_at > :now
                        """)
                        .param("region", region.getAsInt())
                        .param("hash", SecretLinks.hash(secret))
                        .param("now", ConcernRow.time(now))
                        .query(PartLinkStore::link)
                        .optional();
    }

    Optional<Link> inForce(ConcernId concern, UUID task) {
        return jdbc.sql(LINKS + """
                         where link.region = :region and link.task_id = :task and link.concern_id = :concern
                           and link.revoked_at is null
                        """)
                .param("region", concern.region())
                .param("task", task)
                .param("concern", concern.value())
                .query(PartLinkStore::link)
                .optional();
    }

    /** Writes down what was done; several looks within the hour are one, and false after the first. */
    boolean used(ConcernId concern, String secret, String what, Instant at) {
        return jdbc.sql("""
                        insert into concerns.part_link_use (region, id, hash, at, what)
                        select :region, :id, :hash, :at, :what
                         where not exists (select from concerns.part_link_use each
                                            where each.region = :region and each.hash = :hash and each.what = :what
                                              and each.what = 'look' and each.at > :recently)
                        """)
                        .param("region", concern.region())
                        .param("id", ids.next(concern.region()))
                        .param("hash", SecretLinks.hash(secret))
                        .param("at", ConcernRow.time(at))
                        .param("what", what)
                        .param("recently", ConcernRow.time(at.minus(ONE_LOOK)))
                        .update()
                == 1;
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                new ConcernId(row.getObject("concern_id", UUID.class)),
                row.getObject("task_id", UUID.class),
                row.getString("given_to"),
                row.getBoolean("with_photos"),
                ConcernRow.at(row, "made_at"),
                ConcernRow.at(row, "expires_at"),
                ConcernRow.instant(row, "used_at"));
    }
}
