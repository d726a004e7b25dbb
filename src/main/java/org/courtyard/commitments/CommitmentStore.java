package org.courtyard.commitments;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommitmentStore {

    static final String COLUMNS = """
            id, organization_id, post_id, account_id, title, for_whom, place_id, path, source_kind, source_id, purpose,
            state, shown, level, rule, pauses, explanation, received_at, due_at, warning_at, warned_at, broken_at,
            ended_at, evidence, steers_id, version
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    CommitmentStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param next when the sweep has to look at it again */
    record Step(Commitment commitment, @Nullable Instant next) {}

    record Note(UUID id, Commitment commitment, Entry entry) {}

    Optional<Commitment> find(CommitmentId id) {
        return one(id, "");
    }

    /** The row, locked until the transaction ends. */
    Optional<Commitment> lock(CommitmentId id) {
        return one(id, " for update");
    }

    private Optional<Commitment> one(CommitmentId id, String lock) {
        return jdbc.sql("select " + COLUMNS + " from commitments.commitment where region = :region and id = :id" + lock)
                .param("region", id.region())
                .param("id", id.value())
                .query(CommitmentRows::commitment)
                .optional();
    }

    /** All of these sources, oldest first. */
    List<Commitment> ofSources(Collection<UUID> sources) {
        return jdbc.sql("select " + COLUMNS + """
                          from commitments.commitment
                         where source_id = any(:sources)
                         order by received_at, id
                        """)
                .param("sources", sources.toArray(UUID[]::new))
                .query(CommitmentRows::commitment)
                .list();
    }

    /** What is not over of this source, oldest first, locked until the transaction ends. */
    List<Commitment> lockOpen(Reference source) {
        return jdbc.sql("select " + COLUMNS + """
                          from commitments.commitment
                         where source_id = :source and source_kind = :kind and state in ('OPEN', 'OVERDUE')
                         order by received_at, id
                           for update
                        """)
                .param("source", source.id())
                .param("kind", source.kind())
                .query(CommitmentRows::commitment)
                .list();
    }

    List<Commitment> findAll(Collection<CommitmentId> ids) {
        return jdbc.sql("select " + COLUMNS
                        + " from commitments.commitment where region = any(:regions) and id = any(:ids)")
                .param(
                        "regions",
                        ids.stream().map(CommitmentId::region).distinct().toArray(Integer[]::new))
                .param("ids", ids.stream().map(CommitmentId::value).toArray(UUID[]::new))
                .query(CommitmentRows::commitment)
                .list();
    }

    /** The one that sees to this broken one, if any. */
    Optional<Commitment> steering(CommitmentId broken) {
        return jdbc.sql("select " + COLUMNS + """
                          from commitments.commitment
                         where region = :region and steers_id = :id
                           for update
                        """)
                .param("region", broken.region())
                .param("id", broken.value())
                .query(CommitmentRows::commitment)
                .optional();
    }

    /** What has to be looked at by now, the earliest first; rows that another server works on are passed over. */
    List<Commitment> nextSteps(Instant now, int most) {
        return jdbc.sql("select " + COLUMNS + """
                          from commitments.commitment
                         where next_step_at <= :now
                         order by next_step_at
                         limit :most
                           for update skip locked
                        """)
                .param("now", CommitmentRows.utc(now))
                .param("most", most)
                .query(CommitmentRows::commitment)
                .list();
    }

    void insert(Collection<Step> steps) {
        batches.batchUpdate("""
                        insert into commitments.commitment (
                            region, id, organization_id, post_id, account_id, title, for_whom, place_id, path,
                            source_kind, source_id, purpose, state, shown, level, rule, pauses, explanation,
                            received_at, due_at, warning_at, paused_from, paused_until, warned_at, broken_at, ended_at,
                            evidence, steers_id, next_step_at, version)
                        values (
                            :region, :id, :organization, :post, :account, :title, :forWhom, :place, :path,
                            :sourceKind, :sourceId, :purpose, :state, :shown, :level, :rule::jsonb, :pauses::jsonb,
                            :explanation::jsonb, :received, :due, :warning, :pausedFrom, :pausedUntil, :warnedAt,
                            :brokenAt, :endedAt, :evidence, :steers, :nextStep, :version)
                        """, whole(steps));
    }

    /**
     * Writes all but the clock: the explanation of a due time is by far the widest column.
     *
     * @throws Stale when somebody else was quicker with one of them
     */
    void update(Collection<Step> steps) {
        refuseStale(batches.batchUpdate(
                """
                        update commitments.commitment
                           set organization_id = :organization, post_id = :post, account_id = :account, state = :state,
                               paused_from = :pausedFrom, paused_until = :pausedUntil, warned_at = :warnedAt,
                               broken_at = :brokenAt, ended_at = :endedAt, evidence = :evidence,
                               next_step_at = :nextStep, version = version + 1
                         where region = :region and id = :id and version = :version
                        """, steps.stream().map(CommitmentStore::params).toArray(SqlParameterSource[]::new)));
    }

    /** @throws Stale when somebody else was quicker */
    void updateClock(Step step) {
        refuseStale(batches.batchUpdate("""
                        update commitments.commitment
                           set pauses = :pauses::jsonb, explanation = :explanation::jsonb, due_at = :due,
                               warning_at = :warning, paused_from = :pausedFrom, paused_until = :pausedUntil,
                               next_step_at = :nextStep, version = version + 1
                         where region = :region and id = :id and version = :version
                        """, whole(List.of(step))));
    }

    private static void refuseStale(int[] changed) {
        if (Arrays.stream(changed).anyMatch(each -> each == 0)) {
            throw new Stale("commitments.stale");
        }
    }

    void note(Collection<Note> notes) {
        batches.batchUpdate("""
                        insert into commitments.history (region, id, commitment_id, at, what, account_id, note, due_at)
                        values (:region, :id, :commitment, :at, :what, :account, :note, :due)
                        """, notes.stream().map(CommitmentStore::params).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource params(Note note) {
        return new MapSqlParameterSource("region", note.commitment().id().region())
                .addValue("id", note.id())
                .addValue("commitment", note.commitment().id().value())
                .addValue("at", CommitmentRows.utc(note.entry().at()))
                .addValue("what", note.entry().what().name())
                .addValue("account", note.entry().account(), Types.OTHER)
                .addValue("note", note.entry().note())
                .addValue("due", CommitmentRows.utc(note.commitment().due()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    List<Entry> history(CommitmentId id) {
        return jdbc.sql("""
                        select at, what, account_id, note
                          from commitments.history
                         where region = :region and commitment_id = :id
                         order by at, id
                        """)
                .param("region", id.region())
                .param("id", id.value())
                .query((row, n) -> new Entry(
                        row.getObject("at", java.time.OffsetDateTime.class).toInstant(),
                        Entry.What.valueOf(row.getString("what")),
                        row.getObject("account_id", UUID.class),
                        row.getString("note")))
                .list();
    }

    private static SqlParameterSource[] whole(Collection<Step> steps) {
        return steps.stream()
                .map(step -> params(step).addValues(CommitmentRows.clock(step.commitment())))
                .toArray(SqlParameterSource[]::new);
    }

    private static MapSqlParameterSource params(Step step) {
        var source = new MapSqlParameterSource();
        CommitmentRows.params(step.commitment(), step.next()).forEach((name, value) -> {
            if (value == null) {
                source.addValue(name, null, CommitmentStore.typeOfEmpty(name));
            } else {
                source.addValue(name, value);
            }
        });
        return source;
    }

    private static int typeOfEmpty(String name) {
        return switch (name) {
            case "organization", "post", "account", "steers" -> Types.OTHER;
            case "evidence" -> Types.VARCHAR;
            default -> Types.TIMESTAMP_WITH_TIMEZONE;
        };
    }
}
