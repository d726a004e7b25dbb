package org.courtyard.concerns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.courtyard.concerns.suggestion.LabelledText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The learned model as bytes, and the texts it is learned from. */
@Repository
class SuggestionStore {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;

    SuggestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A model with what its trial said. */
    record Trained(Instant at, int texts, int categories, double accuracy, double baseline, byte[] model) {}

    /** The number of the model in force; 0: none. */
    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from concerns.suggestion_model")
                .query(Long.class)
                .single();
    }

    Optional<byte[]> model(long id) {
        return jdbc.sql("select model from concerns.suggestion_model where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    @Transactional
    void replace(Trained trained) {
        forget();
        jdbc.sql("""
                        insert into concerns.suggestion_model (trained_at, texts, categories, accuracy, baseline, model)
                        values (:at, :texts, :categories, :accuracy, :baseline, :model)
                        """)
                .param("at", ConcernRow.time(trained.at()))
                .param("texts", trained.texts())
                .param("categories", trained.categories())
                .param("accuracy", trained.accuracy())
                .param("baseline", trained.baseline())
                .param("model", trained.model())
                .update();
    }

    int forget() {
        return jdbc.sql("delete from concerns.suggestion_model").update();
    }

    /** The newest concerns that somebody took on, with the category they were handled under. */
    List<LabelledText> handled(int most) {
        return jdbc.sql("""
                        select left(body, :longest), category from concerns.concern
                         where status not in ('WAITING', 'ASSIGNED')
                           and (outcome is null or outcome not in ('WITHDRAWN', 'NOT_A_CONCERN'))
                           and category <> :other
                         order by raised_at desc
                         limit :most
                        """)
                .param("longest", LONGEST)
                .param("other", Categories.OTHER)
                .param("most", most)
                .query((row, n) -> new LabelledText(row.getString(1), row.getString(2)))
                .list();
    }
}
