package org.courtyard.concerns;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works on which part. */
@Repository
class TaskStore {

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Task task) {
        jdbc.sql("""
                        insert into concerns.task (region, id, concern_id, organization_id, role, state, asked, given_at,
                                                   need, backing, level)
                        values (:region, :id, :concern, :organization, :role, :state, :asked, :givenAt,
                                :need, string_to_array(:backing, ','), :level)
                        """)
                .param("region", task.concern().region())
                .param("id", task.id())
                .param("concern", task.concern().value())
                .param("organization", task.organization().value())
                .param("role", task.role().name())
                .param("state", task.state().name())
                .param("asked", task.asked())
                .param("givenAt", ConcernRow.time(task.givenAt()))
                .param("need", task.need() == null ? null : task.need().name())
                .param("backing", backing(task))
                .param("level", task.level() == null ? null : task.level().name())
                .update();
    }

    List<Task> of(ConcernId concern) {
        return jdbc.sql("""
                        select * from concerns.task where region = :region and concern_id = :concern order by given_at, id
                        """)
                .param("region", concern.region())
                .param("concern", concern.value())
                .query(TaskStore::task)
                .list();
    }

    /** The open part of the lead becomes this. */
    void changeLead(ConcernId concern, Task.State state, String answer, Instant at) {
        jdbc.sql("""
                        update concerns.task
                           set state = :state, answer = case when :answer = '' then answer else :answer end,
                               settled_at = case when :state in ('GIVEN', 'ACCEPTED') then null
                                                 else cast(:at as timestamptz) end
                         where region = :region and concern_id = :concern and role = 'LEAD' and settled_at is null
                        """)
                .param("region", concern.region())
                .param("concern", concern.value())
                .param("state", state.name())
                .param("answer", answer)
                .param("at", ConcernRow.time(at))
                .update();
    }

    boolean settle(ConcernId concern, UUID task, Task.State state, String answer, Instant at) {
        return jdbc.sql("""
                        update concerns.task set state = :state, answer = :answer, settled_at = :at
                         where region = :region and id = :task and concern_id = :concern and settled_at is null
                        """)
                        .param("region", concern.region())
                        .param("task", task)
                        .param("concern", concern.value())
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("at", ConcernRow.time(at))
                        .update()
                == 1;
    }

    /** A helper says that it comes; its part stays open. */
    void accept(ConcernId concern, UUID task, String answer) {
        jdbc.sql("""
                        update concerns.task set state = 'ACCEPTED', answer = :answer
                         where region = :region and id = :task and concern_id = :concern and settled_at is null
                        """)
                .param("region", concern.region())
                .param("task", task)
                .param("concern", concern.value())
                .param("answer", answer)
                .update();
    }

    /** Nobody has a part any more: what is open is no longer needed. */
    void endAll(ConcernId concern, Instant at) {
        jdbc.sql("""
                        update concerns.task set state = 'WITHDRAWN', settled_at = :at
                         where region = :region and concern_id = :concern and settled_at is null
                        """)
                .param("region", concern.region())
                .param("concern", concern.value())
                .param("at", ConcernRow.time(at))
                .update();
    }

    /** Joined, so that none at all is an empty list in the table. */
    private static @Nullable String backing(Task task) {
        var with = task.backing();
        return with == null ? null : with.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                new ConcernId(row.getObject("concern_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                Task.Role.valueOf(row.getString("role")),
                Task.State.valueOf(row.getString("state")),
                row.getString("asked"),
                row.getString("answer"),
                ConcernRow.at(row, "given_at"),
                ConcernRow.instant(row, "settled_at"),
                row.getString("need") == null ? null : Task.Need.valueOf(row.getString("need")),
                backing(row.getArray("backing")),
                row.getString("level") == null ? null : Level.valueOf(row.getString("level")));
    }

    private static @Nullable Set<Task.Backing> backing(@Nullable Array names) throws SQLException {
        return names == null
                ? null
                : Arrays.stream((String[]) names.getArray())
                        .map(Task.Backing::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
