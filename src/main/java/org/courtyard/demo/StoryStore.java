package org.courtyard.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the story was told here, and until when. */
@Repository
class StoryStore {

    private final JdbcClient jdbc;

    StoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Told(long seed, Instant until, boolean finished) {}

    Optional<Told> told() {
        return jdbc.sql("select seed, told_until, finished_at from demo.story")
                .query((row, n) -> new Told(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getObject(3) != null))
                .optional();
    }

    void begin(long seed, Instant until) {
        jdbc.sql("insert into demo.story (id, seed, told_until) values (1, :seed, :until)")
                .param("seed", seed)
                .param("until", at(until))
                .update();
    }

    void finish(Instant now) {
        jdbc.sql("update demo.story set finished_at = :at").param("at", at(now)).update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
