package org.courtyard.concerns;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ModerationStore {

    private final JdbcClient jdbc;

    ModerationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ConcernId concern, Moderation made) {
        jdbc.sql("""
                        insert into concerns.moderation (region, id, concern_id, subject, subject_id, at, account_id,
                                                         organization_id, reason, before, after)
                        values (:region, :id, :concern, :subject, :subjectId, :at, :account, :organization, :reason, :before,
                                :after)
                        """)
                .param("region", concern.region())
                .param("id", made.id())
                .param("concern", concern.value())
                .param("subject", made.subject().name())
                .param("subjectId", made.subjectId())
                .param("at", ConcernRow.time(made.at()))
                .param("account", made.account())
                .param("organization", ConcernRow.value(made.organization()))
                .param("reason", made.reason())
                .param("before", made.before())
                .param("after", made.after())
                .update();
    }

    /** Newest first. */
    List<Moderation> of(ConcernId concern) {
        return jdbc.sql("""
                        select * from concerns.moderation where region = :region and concern_id = :concern
                         order by at desc, id desc
                        """)
                .param("region", concern.region())
                .param("concern", concern.value())
                .query((row, n) -> new Moderation(
                        row.getObject("id", UUID.class),
                        Moderation.Subject.valueOf(row.getString("subject")),
                        row.getObject("subject_id", UUID.class),
                        ConcernRow.at(row, "at"),
                        row.getObject("account_id", UUID.class),
                        ConcernRow.organization(row, "organization_id"),
                        row.getString("reason"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    /** @param text what everybody reads of a line; empty: nothing */
    void line(ConcernId concern, UUID line, String text) {
        jdbc.sql("""
                        update concerns.history set public_text = :text
                         where region = :region and concern_id = :concern and id = :line
                        """)
                .param("text", text)
                .param("region", concern.region())
                .param("concern", concern.value())
                .param("line", line)
                .update();
    }

    void withdrawPhoto(ConcernId concern, UUID photo) {
        jdbc.sql(
                        "update concerns.photo set published = false where region = :region and concern_id = :concern and id = :photo")
                .param("region", concern.region())
                .param("concern", concern.value())
                .param("photo", photo)
                .update();
    }

    /** What everybody read of a line until now. */
    static @Nullable String read(Event line) {
        var text = line.publicText() == null ? line.text() : line.publicText();
        return text.isBlank() ? null : text;
    }
}
