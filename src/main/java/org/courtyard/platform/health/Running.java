package org.courtyard.platform.health;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the frameworks keep: reactions to events, recurring jobs, and the memory of this process. */
@Component
class Running implements Examined {

    /** A reaction is submitted again after five minutes; twice that is no accident. */
    private static final Duration STUCK = Duration.ofMinutes(10);

    private static final Duration LATE = Duration.ofMinutes(10);
    private static final int FULL = 90;
    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Running(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.of("events", this::events), Check.of("jobs", this::jobs), Check.of("memory", Running::memory));
    }

    private Finding events() {
        int stuck = jdbc.sql("""
                        select count(*) from platform.event_publication
                         where completion_date is null and publication_date < :before
                        """)
                .param("before", before(STUCK))
                .query(Integer.class)
                .single();
        return stuck == 0
                ? Finding.well("events", "health.events")
                : Finding.broken("events", "health.events.stuck", stuck);
    }

    /** Late, or taken by a server that has not been heard of since; and those that broke every time of late. */
    private Finding jobs() {
        var late = jdbc.sql("""
                        select task_name from platform.scheduled_tasks
                         where execution_time < :before and (not picked or coalesce(last_heartbeat, :before) <= :before)
                         order by execution_time limit :most
                        """)
                .param("before", before(LATE))
                .param("most", MOST)
                .query(String.class)
                .list();
        if (!late.isEmpty()) {
            return Finding.broken("jobs", "health.jobs.late", String.join(", ", late));
        }
        var failing = jdbc.sql("""
                        select task_name from platform.scheduled_tasks
                         where consecutive_failures > 0 order by consecutive_failures desc limit :most
                        """).param("most", MOST).query(String.class).list();
        return failing.isEmpty()
                ? Finding.well("jobs", "health.jobs")
                : Finding.look("jobs", "health.jobs.failing", String.join(", ", failing));
    }

    private static Finding memory() {
        var machine = Runtime.getRuntime();
        long used = (machine.totalMemory() - machine.freeMemory()) >> 20;
        long most = machine.maxMemory() >> 20;
        return used * 100 < most * FULL
                ? Finding.well("memory", "health.memory", used, most)
                : Finding.look("memory", "health.memory.full", used, most);
    }

    private Timestamp before(Duration ago) {
        return Timestamp.from(time.instant().minus(ago));
    }
}
