package org.courtyard.concerns;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reporters said of the result. */
@Repository
class RatingStore {

    private final JdbcClient jdbc;

    RatingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this round has its rating. */
    boolean insert(UUID id, Concern concern, Answers.Rating rating, String way, Instant at) {
        return jdbc.sql("""
                        insert into concerns.rating (region, id, concern_id, round, solved, grade, comment, way, at)
                        values (:region, :id, :concern, :round, :solved, :grade, :comment, :way, :at)
                        on conflict (region, concern_id, round) do nothing
                        """)
                        .param("region", concern.id().region())
                        .param("id", id)
                        .param("concern", concern.id().value())
                        .param("round", concern.round())
                        .param("solved", rating.solved())
                        .param("grade", rating.grade())
                        .param("comment", rating.comment())
                        .param("way", way)
                        .param("at", ConcernRow.time(at))
                        .update()
                == 1;
    }
}
