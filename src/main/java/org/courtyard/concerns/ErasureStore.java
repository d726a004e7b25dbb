package org.courtyard.concerns;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.courtyard.platform.text.Masking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Takes away what tells who somebody is. The one place where something written is changed, or goes. */
@Repository
class ErasureStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ErasureStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return whether there was something to take away */
    boolean reporter(ConcernId id) {
        return jdbc.sql("""
                        update concerns.reporter
                           set sealed = null, name = null, phone = null, mail = null, address = null, way = 'NONE',
                               shared = false
                         where region = :region and concern_id = :concern
                           and (way <> 'NONE' or coalesce(name, phone, mail, address) is not null or sealed is not null)
                        """)
                        .param("region", id.region())
                        .param("concern", id.value())
                        .update()
                > 0;
    }

    boolean supporter(ConcernId id, UUID support) {
        return jdbc.sql("""
                        update concerns.support
                           set sealed = null, phone = null, mail = null, way = 'NONE'
                         where region = :region and (id = :support or copy_of = :support)
                           and (way <> 'NONE' or sealed is not null)
                        """)
                        .param("region", id.region())
                        .param("support", support)
                        .update()
                > 0;
    }

    /** Hides the numbers in the words as they were typed, in answers, in what was said later and in what is searched. */
    void numbers(Concern concern, Collection<String> terms, Map<String, String> answers) {
        if (Masking.isNeeded(concern.body()) || Masking.isNeeded(concern.title())) {
            jdbc.sql("""
                            update concerns.concern
                               set body = :body, title = :title, terms = array_to_tsvector(:terms), version = version + 1
                             where region = :region and id = :id
                            """)
                    .param("body", Masking.mask(concern.body()))
                    .param("title", Masking.mask(concern.title()))
                    .param("terms", terms.toArray(String[]::new))
                    .param("region", concern.id().region())
                    .param("id", concern.id().value())
                    .update();
        }
        if (answers.values().stream().anyMatch(Masking::isNeeded)) {
            answers.replaceAll((question, answer) -> Masking.mask(answer));
            jdbc.sql(
                            "update concerns.concern set answers = cast(:answers as jsonb) where region = :region and id = :id")
                    .param("answers", json.writeValueAsString(answers))
                    .param("region", concern.id().region())
                    .param("id", concern.id().value())
                    .update();
        }
        mask("concerns.history", "text", concern.id());
        mask("concerns.support", "text", concern.id());
        mask("concerns.rating", "comment", concern.id());
    }

    private void mask(String table, String column, ConcernId concern) {
        var lines = jdbc.sql(
                        "select id, %s from %s where region = :region and concern_id = :concern and %s ~ '\\d{5}|@'"
                                .formatted(column, table, column))
                .param("region", concern.region())
                .param("concern", concern.value())
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        for (var line : lines) {
            if (Masking.isNeeded(line.getValue())) {
                jdbc.sql("update %s set %s = :text where region = :region and id = :id".formatted(table, column))
                        .param("text", Masking.mask(line.getValue()))
                        .param("region", concern.region())
                        .param("id", line.getKey())
                        .update();
            }
        }
    }

    /** Takes away all supporters' ways to be reached, and their accounts. @return how many had one */
    int supporters(ConcernId id) {
        var found = jdbc.sql("""
                        update concerns.support
                           set sealed = null, phone = null, mail = null, way = 'NONE', account_id = null
                         where region = :region and concern_id = :concern and (way <> 'NONE' or sealed is not null)
                        """)
                .param("region", id.region())
                .param("concern", id.value())
                .update();
        jdbc.sql(
                        "update concerns.support set account_id = null where region = :region and concern_id = :concern and account_id is not null")
                .param("region", id.region())
                .param("concern", id.value())
                .update();
        return found;
    }

    int links(ConcernId id) {
        return jdbc.sql("delete from concerns.follow_link where region = :region and concern_id = :concern")
                .param("region", id.region())
                .param("concern", id.value())
                .update();
    }

    /** Pictures nobody made public: as those of a form that was never sent, their files go with the next sweep. */
    int pictures(ConcernId id, Instant now) {
        return jdbc.sql("""
                        with gone as (
                             delete from concerns.photo where region = :region and concern_id = :concern and not published
                             returning file, thumbnail, width, height)
                        insert into concerns.held_photo (token, file, thumbnail, width, height, held_at)
                        select gen_random_uuid(), file, thumbnail, width, height, :now from gone
                        """)
                .param("region", id.region())
                .param("concern", id.value())
                .param("now", ConcernRow.time(now))
                .update();
    }

    /** Under which account it was raised and answered, unless staff did it for somebody. */
    void accounts(Concern concern) {
        var account = concern.raisedBy();
        jdbc.sql("update concerns.reporter set account_id = null where region = :region and concern_id = :concern")
                .param("region", concern.id().region())
                .param("concern", concern.id().value())
                .update();
        if (account == null || concern.source().onBehalf() || concern.source() == Source.GRID) {
            return;
        }
        jdbc.sql(
                        "update concerns.concern set raised_by = null, version = version + 1 where region = :region and id = :concern")
                .param("region", concern.id().region())
                .param("concern", concern.id().value())
                .update();
        jdbc.sql("""
                        update concerns.history set account_id = null
                         where region = :region and concern_id = :concern and account_id = :account
                        """)
                .param("region", concern.id().region())
                .param("concern", concern.id().value())
                .param("account", account)
                .update();
    }
}
