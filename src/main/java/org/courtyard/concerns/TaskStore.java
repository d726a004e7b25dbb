package org.courtyard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
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
                        insert into concerns.task (region, id, concern_id, organization_id, role, state, asked, given_at)
                        values (:region, :id, :concern, :organization, :role, :state, :asked, :givenAt)
                        """)
                .param("region", task.concern().region())
                .param("id", task.id())
                .param("concern", task.concern().value())
                .param("organization", task.organization().value())
                .param("role", task.role().name())
                .param("state", task.state().name())
                .param("asked", task.asked())
                .param("givenAt", ConcernRow.time(task.givenAt()))
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

    /** The matter is done: the lead and helpers who came have done their part, the others are no longer needed. */
    void finish(ConcernId concern, String answer, Instant at) {
        jdbc.sql("""
                        update concerns.task
                           set state = case when role = 'LEAD' or state = 'ACCEPTED' then 'DONE' else 'WITHDRAWN' end,
                               answer = case when role = 'LEAD' and :answer <> '' then :answer else answer end,
                               settled_at = :at
                         where region = :region and concern_id = :concern and settled_at is null
                        """)
                .param("region", concern.region())
                .param("concern", concern.value())
                .param("answer", answer)
                .param("at", ConcernRow.time(at))
                .update();
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
                ConcernRow.instant(row, "settled_at"));
    }
}
