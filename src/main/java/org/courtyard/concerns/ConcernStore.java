package org.courtyard.concerns;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row of a concern and what hangs on it closely. Every statement names the region first. */
@Repository
class ConcernStore {

    private final JdbcClient jdbc;

    ConcernStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Concern> find(ConcernId id) {
        return select(id, "");
    }

    /** Held until the transaction ends: moves on one concern come one after the other. */
    Optional<Concern> findForChange(ConcernId id) {
        return select(id, " for update");
    }

    private Optional<Concern> select(ConcernId id, String suffix) {
        return jdbc.sql("select " + ConcernRow.COLUMNS + " from concerns.concern where region = :region and id = :id"
                        + suffix)
                .param("region", id.region())
                .param("id", id.value())
                .query(ConcernRow::read)
                .optional();
    }

    List<Concern> findAll(Collection<ConcernId> ids) {
        return jdbc.sql("select " + ConcernRow.COLUMNS
                        + " from concerns.concern where region = any(:regions) and id = any(:ids)")
                .param("regions", ids.stream().map(ConcernId::region).distinct().toArray(Integer[]::new))
                .param("ids", ids.stream().map(ConcernId::value).toArray(UUID[]::new))
                .query(ConcernRow::read)
                .list();
    }

    /** The latest first: communities of different districts may be called the same. */
    List<Concern> findByReference(String communityName, int number) {
        return jdbc.sql("select " + ConcernRow.COLUMNS + """
                          from concerns.concern
                         where community_name = :name and number = :number
                         order by raised_at desc limit 100
                        """)
                .param("name", communityName)
                .param("number", number)
                .query(ConcernRow::read)
                .list();
    }

    /** What was joined into it, the earliest raised first. */
    List<Concern> joinedInto(ConcernId id) {
        return related(id, "parent_id");
    }

    /** What was split off from it, the earliest first. */
    List<Concern> splitOff(ConcernId id) {
        return related(id, "origin_id");
    }

    private List<Concern> related(ConcernId id, String column) {
        return jdbc.sql("select " + ConcernRow.COLUMNS + " from concerns.concern where region = :region and " + column
                        + " = :id order by raised_at, id")
                .param("region", id.region())
                .param("id", id.value())
                .query(ConcernRow::read)
                .list();
    }

    /** What was answered to the extra questions, by the question's code. */
    Map<String, String> answers(ConcernId id) {
        var answers = new HashMap<String, String>();
        jdbc.sql("""
                        select given.key, given.value
                          from concerns.concern, jsonb_each_text(answers) as given
                         where region = :region and id = :id
                        """).param("region", id.region()).param("id", id.value()).query(row -> {
            answers.put(row.getString("key"), row.getString("value"));
        });
        return answers;
    }

    void insert(Concern concern, Collection<String> terms, @Nullable String answers) {
        jdbc.sql("""
                        insert into concerns.concern (region, id, community_id, community_name, number, place_id, path,
                               place_name, category, category_version, whose, title, body, answers, terms, visibility,
                               source, status, outcome, lead_id, routed_by, routed_item, complained_id, raised_at, raised_by,
                               contact_due, first_contact_at, resolve_due, closed_at, latitude, longitude, changed_at,
                               public_body, published_at, supports, origin_id)
                        values (:region, :id, :community, :communityName, :number, :place, :path,
                               :placeName, :category, :categoryVersion, :whose, :title, :body, cast(:answers as jsonb),
                               array_to_tsvector(:terms), :visibility, :source, :status, :outcome, :lead, :routedBy,
                               :routedItem, :complained, :raisedAt, :raisedBy, :contactDue, :firstContactAt, :resolveDue,
                               :closedAt, :latitude, :longitude, :changedAt, :publicBody, :publishedAt, :supports, :origin)
                        """)
                .params(ConcernRow.write(concern))
                .param("terms", terms.toArray(String[]::new))
                .param("answers", answers)
                .update();
    }

    /**
     * Writes what moves may change.
     *
     * @return false when somebody else changed it since it was read
     */
    boolean update(Concern concern) {
        return jdbc.sql("""
                        update concerns.concern
                           set status = :status, outcome = :outcome, proposed_outcome = :proposedOutcome, lead_id = :lead,
                               assignee_id = :assignee, routed_by = :routedBy, routed_item = :routedItem,
                               public_body = :publicBody, published_at = :publishedAt, visibility = :visibility,
                               contact_due = :contactDue, first_contact_at = :firstContactAt, resolve_due = :resolveDue,
                               proposed_at = :proposedAt, closed_at = :closedAt, confirmed = :confirmed, round = :round,
                               solved = :solved, grade = :grade, supports = :supports, lapses_at = :lapsesAt,
                               parent_id = :parent, changed_at = :changedAt, version = version + 1
                         where region = :region and id = :id and version = :version
                        """).params(ConcernRow.write(concern)).update() == 1;
    }

    /** Concerns whose waiting ended by itself, oldest first; other servers skip the same ones. */
    List<ConcernId> lapsed(Instant now, int most) {
        return jdbc.sql("""
                        select id from concerns.concern
                         where lapses_at <= :now
                         order by lapses_at
                         limit :most
                           for update skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> new ConcernId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Concerns raised under an account, newest first. */
    List<Concern> raisedBy(UUID account, int most) {
        return jdbc.sql("select " + ConcernRow.COLUMNS + """
                          from concerns.concern
                         where (region, id) in (select region, concern_id from concerns.reporter where account_id = :account)
                         order by raised_at desc
                         limit :most
                        """)
                .param("account", account)
                .param("most", most)
                .query(ConcernRow::read)
                .list();
    }

    void insertPhotos(ConcernId id, List<NewPhoto> photos, Map<NewPhoto, UUID> ids, Instant at) {
        for (var photo : photos) {
            jdbc.sql("""
                            insert into concerns.photo (region, id, concern_id, file, thumbnail, width, height, added_at)
                            values (:region, :id, :concern, :file, :thumbnail, :width, :height, :at)
                            """)
                    .param("region", id.region())
                    .param("id", ids.get(photo))
                    .param("concern", id.value())
                    .param("file", photo.file())
                    .param("thumbnail", photo.thumbnail())
                    .param("width", photo.width())
                    .param("height", photo.height())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    Optional<Photo> photo(UUID id) {
        return jdbc.sql("""
                        select id, concern_id, file, thumbnail, width, height, published from concerns.photo
                         where region = :region and id = :id
                        """)
                .param("region", Ids.region(id))
                .param("id", id)
                .query((row, n) -> new Photo(
                        id,
                        new ConcernId(row.getObject("concern_id", UUID.class)),
                        row.getString("file"),
                        row.getString("thumbnail"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getBoolean("published")))
                .optional();
    }

    List<Photo> photos(ConcernId id) {
        return jdbc.sql("""
                        select id, file, thumbnail, width, height, published from concerns.photo
                         where region = :region and concern_id = :concern order by added_at, id
                        """)
                .param("region", id.region())
                .param("concern", id.value())
                .query((row, n) -> new Photo(
                        row.getObject("id", UUID.class),
                        id,
                        row.getString("file"),
                        row.getString("thumbnail"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getBoolean("published")))
                .list();
    }

    void publishPhotos(ConcernId id) {
        jdbc.sql("update concerns.photo set published = true where region = :region and concern_id = :concern")
                .param("region", id.region())
                .param("concern", id.value())
                .update();
    }
}
