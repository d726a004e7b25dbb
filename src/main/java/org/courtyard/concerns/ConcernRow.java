package org.courtyard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/** Between a row of {@code concerns.concern} and {@link Concern}. */
final class ConcernRow {

    static final String COLUMNS = """
            region, id, community_id, community_name, number, place_id, path, place_name, category, category_version, whose,
            title, body, public_body, published_at, visibility, source, status, outcome, proposed_outcome, lead_id,
            assignee_id, routed_by, routed_item, complained_id, raised_at, raised_by, contact_due, first_contact_at,
            resolve_due, proposed_at, closed_at, confirmed, round, solved, grade, supports, parent_id, origin_id,
            latitude, longitude, lapses_at, changed_at, version
            """;

    private ConcernRow() {}

    static Concern read(ResultSet row, int number) throws SQLException {
        return new Concern(
                new ConcernId(row.getObject("id", UUID.class)),
                new PlaceId(row.getObject("community_id", UUID.class)),
                row.getString("community_name"),
                row.getInt("number"),
                new PlaceId(row.getObject("place_id", UUID.class)),
                Arrays.asList((UUID[]) row.getArray("path").getArray()),
                row.getString("place_name"),
                row.getString("category"),
                row.getInt("category_version"),
                Whose.valueOf(row.getString("whose")),
                row.getString("title"),
                row.getString("body"),
                row.getString("public_body"),
                instant(row, "published_at"),
                Visibility.valueOf(row.getString("visibility")),
                Source.valueOf(row.getString("source")),
                Status.valueOf(row.getString("status")),
                outcome(row.getString("outcome")),
                outcome(row.getString("proposed_outcome")),
                organization(row, "lead_id"),
                row.getObject("assignee_id", UUID.class),
                row.getString("routed_by"),
                row.getInt("routed_item"),
                organization(row, "complained_id"),
                at(row, "raised_at"),
                row.getObject("raised_by", UUID.class),
                instant(row, "contact_due"),
                instant(row, "first_contact_at"),
                instant(row, "resolve_due"),
                instant(row, "proposed_at"),
                instant(row, "closed_at"),
                row.getObject("confirmed", Boolean.class),
                row.getInt("round"),
                row.getString("solved"),
                row.getObject("grade", Integer.class),
                row.getInt("supports"),
                concern(row, "parent_id"),
                concern(row, "origin_id"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                instant(row, "lapses_at"),
                at(row, "changed_at"),
                row.getInt("version"));
    }

    static Map<String, @Nullable Object> write(Concern concern) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("region", concern.id().region());
        values.put("id", concern.id().value());
        values.put("community", concern.community().value());
        values.put("communityName", concern.communityName());
        values.put("number", concern.number());
        values.put("place", concern.place().value());
        values.put("path", concern.path().toArray(UUID[]::new));
        values.put("placeName", concern.placeName());
        values.put("category", concern.category());
        values.put("categoryVersion", concern.categoryVersion());
        values.put("whose", concern.whose().name());
        values.put("title", concern.title());
        values.put("body", concern.body());
        values.put("publicBody", concern.publicBody());
        values.put("publishedAt", time(concern.publishedAt()));
        values.put("visibility", concern.visibility().name());
        values.put("source", concern.source().name());
        values.put("status", concern.status().name());
        values.put("outcome", name(concern.outcome()));
        values.put("proposedOutcome", name(concern.proposedOutcome()));
        values.put("lead", value(concern.lead()));
        values.put("assignee", concern.assignee());
        values.put("routedBy", concern.routedBy());
        values.put("routedItem", concern.routedItem());
        values.put("complained", value(concern.complained()));
        values.put("raisedAt", time(concern.raisedAt()));
        values.put("raisedBy", concern.raisedBy());
        values.put("contactDue", time(concern.contactDue()));
        values.put("firstContactAt", time(concern.firstContactAt()));
        values.put("resolveDue", time(concern.resolveDue()));
        values.put("proposedAt", time(concern.proposedAt()));
        values.put("closedAt", time(concern.closedAt()));
        values.put("confirmed", concern.confirmed());
        values.put("round", concern.round());
        values.put("solved", concern.solved());
        values.put("grade", concern.grade());
        values.put("supports", concern.supports());
        values.put("parent", value(concern.parent()));
        values.put("origin", value(concern.origin()));
        values.put("latitude", concern.latitude());
        values.put("longitude", concern.longitude());
        values.put("lapsesAt", time(concern.lapsesAt()));
        values.put("changedAt", time(concern.changedAt()));
        values.put("version", concern.version());
        return values;
    }

    static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OrganizationId organization(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganizationId(id);
    }

    private static @Nullable ConcernId concern(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new ConcernId(id);
    }

    static @Nullable UUID value(@Nullable ConcernId id) {
        return id == null ? null : id.value();
    }

    static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Outcome.valueOf(name);
    }

    private static @Nullable String name(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.name();
    }
}
