package org.courtyard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.i18n.Lang;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BatchStore {

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID account, Lang lang, int leftOut, List<ConcernId> chosen, Instant now) {
        jdbc.sql("""
                        insert into concerns.batch (id, account_id, made_at, state, language, left_out)
                        values (:id, :account, :now, 'CHOSEN', :language, :leftOut)
                        """)
                .param("id", id)
                .param("account", account)
                .param("now", ConcernRow.time(now))
                .param("language", lang.segment())
                .param("leftOut", leftOut)
                .update();
        jdbc.sql("""
                        insert into concerns.batch_item (batch_id, place, concern_id, state)
                        select :id, place, concern, 'CHOSEN'
                          from unnest(cast(:chosen as uuid[])) with ordinality as each (concern, place)
                        """)
                .param("id", id)
                .param("chosen", chosen.stream().map(ConcernId::value).toArray(UUID[]::new))
                .update();
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql("select * from concerns.batch where id = :id")
                .param("id", id)
                .query(BatchStore::batch)
                .optional();
    }

    /** Newest first. */
    List<Batch> of(UUID account, int most) {
        return jdbc.sql("""
                        select * from concerns.batch
                         where account_id = :account and state <> 'CHOSEN'
                         order by made_at desc limit :most
                        """)
                .param("account", account)
                .param("most", most)
                .query(BatchStore::batch)
                .list();
    }

    List<Batch.Item> items(UUID batch) {
        return jdbc.sql("select * from concerns.batch_item where batch_id = :batch order by place")
                .param("batch", batch)
                .query(BatchStore::item)
                .list();
    }

    void plan(UUID id, Batches.Plan plan) {
        jdbc.sql("""
                        update concerns.batch
                           set state = 'PLANNED', deed = :deed, organization_id = :organization, outcome = :outcome,
                               words = :words, words_en = :wordsEn
                         where id = :id and state in ('CHOSEN', 'PLANNED')
                        """)
                .param("id", id)
                .param("deed", plan.deed().name())
                .param("organization", ConcernRow.value(plan.organization()), Types.OTHER)
                .param("outcome", plan.outcome() == null ? null : plan.outcome().name())
                .param("words", plan.words())
                .param("wordsEn", plan.wordsEn())
                .update();
    }

    void planned(UUID batch, int place, @Nullable Integer version, String said, @Nullable String refused) {
        jdbc.sql("""
                        update concerns.batch_item
                           set state = :state, version = :version, said = :said, why = :why
                         where batch_id = :batch and place = :place
                        """)
                .param("batch", batch)
                .param("place", place)
                .param("state", refused == null ? "READY" : "REFUSED")
                .param("version", version, Types.INTEGER)
                .param("said", said)
                .param("why", refused == null ? "" : refused)
                .update();
    }

    /** Once, however often it is sent. */
    boolean begin(UUID id, Instant runsAt) {
        return jdbc.sql(
                                "update concerns.batch set state = 'RUNNING', runs_at = :at where id = :id and state = 'PLANNED'")
                        .param("id", id)
                        .param("at", ConcernRow.time(runsAt))
                        .update()
                == 1;
    }

    /** Only while nothing has begun. */
    boolean withdraw(UUID id, Instant now) {
        return jdbc.sql("""
                                update concerns.batch set state = 'WITHDRAWN', finished_at = :now
                                 where id = :id and state = 'RUNNING' and runs_at > :now
                                """).param("id", id).param("now", ConcernRow.time(now)).update() == 1;
    }

    List<UUID> due(Instant now) {
        return jdbc.sql(
                        "select id from concerns.batch where state = 'RUNNING' and runs_at <= :now order by runs_at limit 20")
                .param("now", ConcernRow.time(now))
                .query(UUID.class)
                .list();
    }

    /** Whoever gets it carries it out, in this transaction; everybody else waits and finds it done. */
    boolean claim(UUID batch, int place, Batch.ItemState from) {
        return !jdbc.sql("""
                        select place from concerns.batch_item
                         where batch_id = :batch and place = :place and state = :state for update
                        """)
                .param("batch", batch)
                .param("place", place)
                .param("state", from.name())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    void done(UUID batch, int place, int versionAfter, @Nullable UUID leadBefore) {
        jdbc.sql("""
                        update concerns.batch_item
                           set state = 'DONE', version_after = :version, lead_before = :lead
                         where batch_id = :batch and place = :place
                        """)
                .param("batch", batch)
                .param("place", place)
                .param("version", versionAfter)
                .param("lead", leadBefore, Types.OTHER)
                .update();
    }

    void end(UUID batch, int place, Batch.ItemState from, Batch.ItemState to, String why) {
        jdbc.sql("""
                        update concerns.batch_item set state = :to, why = :why
                         where batch_id = :batch and place = :place and state = :from
                        """)
                .param("batch", batch)
                .param("place", place)
                .param("from", from.name())
                .param("to", to.name())
                .param("why", why)
                .update();
    }

    void finish(UUID id, Instant now) {
        jdbc.sql("""
                        update concerns.batch set state = 'DONE', finished_at = :now
                         where id = :id and state = 'RUNNING'
                           and not exists (select from concerns.batch_item where batch_id = :id and state = 'READY')
                        """).param("id", id).param("now", ConcernRow.time(now)).update();
    }

    /** Once, and only so long after it was done. */
    boolean undo(UUID id, Instant finishedAfter, Instant now) {
        return jdbc.sql("""
                                update concerns.batch set undone_at = :now
                                 where id = :id and state = 'DONE' and undone_at is null and finished_at > :after
                                """)
                        .param("id", id)
                        .param("now", ConcernRow.time(now))
                        .param("after", ConcernRow.time(finishedAfter))
                        .update()
                == 1;
    }

    int forget(Instant before) {
        return jdbc.sql("""
                        delete from concerns.batch
                         where made_at < :before and state in ('CHOSEN', 'PLANNED')
                            or made_at < :before - interval '90 days' and state <> 'RUNNING'
                        """).param("before", ConcernRow.time(before)).update();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        var deed = row.getString("deed");
        var outcome = row.getString("outcome");
        return new Batch(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                ConcernRow.at(row, "made_at"),
                Batch.State.valueOf(row.getString("state")),
                deed == null ? null : Batch.Deed.valueOf(deed),
                ConcernRow.organization(row, "organization_id"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("words"),
                row.getString("words_en"),
                Lang.ofTag(row.getString("language")),
                row.getInt("left_out"),
                ConcernRow.instant(row, "runs_at"),
                ConcernRow.instant(row, "finished_at"),
                ConcernRow.instant(row, "undone_at"));
    }

    private static Batch.Item item(ResultSet row, int number) throws SQLException {
        return new Batch.Item(
                row.getInt("place"),
                new ConcernId(row.getObject("concern_id", UUID.class)),
                Batch.ItemState.valueOf(row.getString("state")),
                row.getObject("version", Integer.class),
                row.getObject("version_after", Integer.class),
                ConcernRow.organization(row, "lead_before"),
                row.getString("said"),
                row.getString("why"));
    }
}
