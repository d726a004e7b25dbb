package org.courtyard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.places.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goes with parts: of calls, of contractors, and the pictures that came with them. */
@Repository
class PartTermsStore {

    private final JdbcClient jdbc;

    PartTermsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ConcernId concern, PartTerms terms) {
        jdbc.sql("""
                        insert into concerns.part (region, task_id, concern_id, why, tried, item, site_at, contact,
                                                   contractor, level, kind)
                        values (:region, :task, :concern, :why, :tried, :item, :siteAt, :contact,
                                :contractor, :level, :kind)
                        """)
                .param("region", concern.region())
                .param("task", terms.task())
                .param("concern", concern.value())
                .param("why", terms.why())
                .param("tried", terms.tried())
                .param("item", terms.item())
                .param("siteAt", ConcernRow.time(terms.siteAt()))
                .param("contact", terms.contact())
                .param("contractor", terms.contractor())
                .param("level", terms.level() == null ? null : terms.level().name())
                .param("kind", terms.kind() == null ? null : terms.kind().name())
                .update();
    }

    /** By part; those without terms have none here. */
    Map<UUID, PartTerms> of(ConcernId concern) {
        return jdbc
                .sql("select * from concerns.part where region = :region and concern_id = :concern")
                .param("region", concern.region())
                .param("concern", concern.value())
                .query(PartTermsStore::terms)
                .list()
                .stream()
                .collect(Collectors.toMap(PartTerms::task, Function.identity()));
    }

    PartTerms of(ConcernId concern, UUID task) {
        return of(concern).getOrDefault(task, PartTerms.none(task));
    }

    /** Also for parts that had no terms of their own. */
    void times(ConcernId concern, UUID task, @Nullable Instant siteAt, @Nullable Instant otherAt) {
        jdbc.sql("""
                        insert into concerns.part (region, task_id, concern_id, site_at, other_at)
                        values (:region, :task, :concern, :siteAt, :otherAt)
                        on conflict (region, task_id) do update set site_at = :siteAt, other_at = :otherAt
                        """)
                .param("region", concern.region())
                .param("task", task)
                .param("concern", concern.value())
                .param("siteAt", ConcernRow.time(siteAt))
                .param("otherAt", ConcernRow.time(otherAt))
                .update();
    }

    void judge(ConcernId concern, UUID task, boolean justified, String text, Instant at) {
        jdbc.sql("""
                        update concerns.part set justified = :justified, justified_text = :text, justified_at = :at,
                               reply = '', replied_at = null
                         where region = :region and task_id = :task
                        """)
                .param("region", concern.region())
                .param("task", task)
                .param("justified", justified)
                .param("text", text)
                .param("at", ConcernRow.time(at))
                .update();
    }

    void reply(ConcernId concern, UUID task, String text, Instant at) {
        jdbc.sql("""
                        update concerns.part set reply = :text, replied_at = :at
                         where region = :region and task_id = :task and justified is not null
                        """)
                .param("region", concern.region())
                .param("task", task)
                .param("text", text)
                .param("at", ConcernRow.time(at))
                .update();
    }

    void addPhotos(ConcernId concern, UUID task, List<UUID> photos) {
        photos.forEach(photo -> jdbc.sql(
                        "insert into concerns.part_photo (region, photo_id, task_id) values (:region, :photo, :task)")
                .param("region", concern.region())
                .param("photo", photo)
                .param("task", task)
                .update());
    }

    List<UUID> photos(ConcernId concern, UUID task) {
        return jdbc.sql("select photo_id from concerns.part_photo where region = :region and task_id = :task")
                .param("region", concern.region())
                .param("task", task)
                .query(UUID.class)
                .list();
    }

    private static PartTerms terms(ResultSet row, int number) throws SQLException {
        var level = row.getString("level");
        var kind = row.getString("kind");
        var judged = ConcernRow.instant(row, "justified_at");
        return new PartTerms(
                row.getObject("task_id", UUID.class),
                row.getString("why"),
                row.getString("tried"),
                row.getInt("item"),
                ConcernRow.instant(row, "site_at"),
                ConcernRow.instant(row, "other_at"),
                row.getString("contact"),
                row.getString("contractor"),
                level == null ? null : Level.valueOf(level),
                kind == null ? null : OrganizationKind.valueOf(kind),
                judged == null
                        ? null
                        : new PartTerms.Verdict(
                                row.getBoolean("justified"),
                                row.getString("justified_text"),
                                judged,
                                row.getString("reply")));
    }
}
