package org.courtyard.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.concerns.ConcernId;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.web.view.PagePosition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PatrolStore {

    private final JdbcClient jdbc;

    PatrolStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose notes are read: one's own, and those of places. */
    record Scope(UUID account, boolean everywhere, List<UUID> places) {}

    void insert(PatrolNote note) {
        jdbc.sql("""
                        insert into field.patrol (id, place_id, path, at, said_at, account_id, organization_id, fine, text,
                                                  latitude, longitude)
                        values (:id, :place, :path, :at, :saidAt, :account, :organization, :fine, :text, :latitude, :longitude)
                        """)
                .param("id", note.id())
                .param("place", note.place().value())
                .param("path", note.path().toArray(UUID[]::new))
                .param("at", utc(note.at()))
                .param("saidAt", utc(note.saidAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("account", note.account())
                .param(
                        "organization",
                        note.organization() == null ? null : note.organization().value(),
                        Types.OTHER)
                .param("fine", note.fine())
                .param("text", note.text())
                .param("latitude", note.latitude(), Types.DOUBLE)
                .param("longitude", note.longitude(), Types.DOUBLE)
                .update();
    }

    Optional<PatrolNote> find(UUID id) {
        return jdbc.sql("select * from field.patrol where id = :id")
                .param("id", id)
                .query(PatrolStore::note)
                .optional();
    }

    Optional<PatrolNote> lock(UUID id) {
        return jdbc.sql("select * from field.patrol where id = :id for update")
                .param("id", id)
                .query(PatrolStore::note)
                .optional();
    }

    void became(UUID id, ConcernId concern) {
        jdbc.sql("update field.patrol set concern_id = :concern where id = :id")
                .param("concern", concern.value())
                .param("id", id)
                .update();
    }

    List<PatrolNote> list(
            Scope scope,
            @Nullable UUID place,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable PagePosition after,
            int most) {
        return jdbc.sql("""
                        select * from field.patrol
                         where (account_id = :account or :everywhere or path && :places)
                           and (cast(:place as uuid) is null or path @> array[cast(:place as uuid)])
                           and (cast(:from as timestamptz) is null or at >= :from)
                           and (cast(:to as timestamptz) is null or at < :to)
                           and (cast(:before as timestamptz) is null or (at, id) < (:before, :last))
                         order by at desc, id desc
                         limit :most
                        """)
                .param("account", scope.account())
                .param("everywhere", scope.everywhere())
                .param("places", scope.places().toArray(UUID[]::new))
                .param("place", place, Types.OTHER)
                .param("from", utc(from), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", utc(to), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before", after == null ? null : utc(after.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("last", after == null ? null : after.id(), Types.OTHER)
                .param("most", most)
                .query(PatrolStore::note)
                .list();
    }

    private static PatrolNote note(ResultSet row, int number) throws SQLException {
        var said = row.getObject("said_at", OffsetDateTime.class);
        var organization = row.getObject("organization_id", UUID.class);
        var concern = row.getObject("concern_id", UUID.class);
        return new PatrolNote(
                row.getObject("id", UUID.class),
                new PlaceId(row.getObject("place_id", UUID.class)),
                Arrays.asList((UUID[]) row.getArray("path").getArray()),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                said == null ? null : said.toInstant(),
                row.getObject("account_id", UUID.class),
                organization == null ? null : new OrganizationId(organization),
                row.getBoolean("fine"),
                row.getString("text"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                concern == null ? null : new ConcernId(concern));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
