package org.courtyard.commitments;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The queue as it is read. */
@Repository
class WorkStore {

    /** Three index scans put together: each arm has its own partial index. */
    private static final String WORK = """
            with work as (
                select *,
                       case when state = 'OVERDUE' or due_at <= :now then 'LATE'
                            when due_at is null
                              or (paused_from <= :now and (paused_until is null or paused_until > :now)) then 'PAUSED'
                            when due_at <= :today then 'TODAY'
                            when due_at <= :tomorrow then 'TOMORROW'
                            when due_at <= :week then 'WEEK'
                            else 'LATER'
                       end as work_group,
                       coalesce(due_at, timestamptz '9999-12-31 00:00:00+00') as sort_at
                  from commitments.commitment
                 where state in ('OPEN', 'OVERDUE')
                   and (organization_id = any(:organizations)
                        or account_id = :account
                        or (organization_id is null and (:everywhere or path && :places)))
            )
            """;

    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WorkItem> work(Scope scope, Days days, WorkFilter filter, @Nullable Position after, int most) {
        return scoped(WORK + "select work_group, " + CommitmentStore.COLUMNS + """
                          from work
                         where (cast(:group as text) is null or work_group = :group)
                           and (cast(:purpose as text) is null or purpose = :purpose)
                           and (cast(:at as timestamptz) is null
                                or (work_group = 'PAUSED', sort_at, id) > (:paused, :at, :id))
                         order by work_group = 'PAUSED', sort_at, id
                         limit :most
                        """, scope, days)
                .param("group", filter.group() == null ? null : filter.group().name(), Types.VARCHAR)
                .param(
                        "purpose",
                        filter.purpose() == null ? null : filter.purpose().name(),
                        Types.VARCHAR)
                .param("paused", after != null && after.paused())
                .param("at", after == null ? null : CommitmentRows.utc(after.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? null : after.id(), Types.OTHER)
                .param("most", most)
                .query((row, n) ->
                        new WorkItem(CommitmentRows.commitment(row, n), WorkGroup.valueOf(row.getString("work_group"))))
                .list();
    }

    List<Count> counts(Scope scope, Days days) {
        return scoped(WORK + "select work_group, purpose, count(*) from work group by 1, 2", scope, days)
                .query((row, n) -> new Count(
                        WorkGroup.valueOf(row.getString(1)), Purpose.valueOf(row.getString(2)), row.getLong(3)))
                .list();
    }

    private StatementSpec scoped(String sql, Scope scope, Days days) {
        return jdbc.sql(sql)
                .param("organizations", scope.organizations().toArray(UUID[]::new))
                .param("account", scope.account(), Types.OTHER)
                .param("everywhere", scope.everywhere())
                .param("places", scope.places().toArray(UUID[]::new))
                .param("now", CommitmentRows.utc(days.now()))
                .param("today", CommitmentRows.utc(days.today()))
                .param("tomorrow", CommitmentRows.utc(days.tomorrow()))
                .param("week", CommitmentRows.utc(days.week()));
    }

    record Count(WorkGroup group, Purpose purpose, long count) {}

    /** The last item of a page: where the next page begins. */
    record Position(boolean paused, Instant at, UUID id) {}
}
