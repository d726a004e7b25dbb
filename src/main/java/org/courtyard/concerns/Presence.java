package org.courtyard.concerns;

import java.time.Duration;
import java.time.InstantSource;
import org.courtyard.platform.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody else has a concern open at this moment: never who, and nothing that is left two minutes later. */
@Service
public class Presence {

    /** A page that is still open says so again in time. */
    static final Duration LASTS = Duration.ofSeconds(100);

    private final JdbcClient jdbc;
    private final InstantSource time;

    Presence(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Says that the actor has it open. @return whether somebody else has it open too */
    @Transactional
    public boolean here(ConcernId concern, Actor actor) {
        var account = actor.account();
        if (account == null) {
            return false;
        }
        var now = ConcernRow.time(time.instant());
        jdbc.sql("delete from concerns.presence where until < :now")
                .param("now", now)
                .update();
        jdbc.sql("""
                        insert into concerns.presence (region, concern_id, account_id, until)
                        values (:region, :concern, :account, :until)
                        on conflict (region, concern_id, account_id) do update set until = excluded.until
                        """)
                .param("region", concern.region())
                .param("concern", concern.value())
                .param("account", account)
                .param("until", ConcernRow.time(time.instant().plus(LASTS)))
                .update();
        return jdbc.sql("""
                        select exists (select from concerns.presence
                                        where region = :region and concern_id = :concern and account_id <> :account)
                        """)
                .param("region", concern.region())
                .param("concern", concern.value())
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
