package org.courtyard.commitments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.accounts.AccountId;
import org.courtyard.commitments.rules.ClockDay;
import org.courtyard.commitments.rules.ClockRule;
import org.courtyard.commitments.rules.Explanation;
import org.courtyard.commitments.rules.Pause;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.Level;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.links.Reference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Between a commitment and its row. */
final class CommitmentRows {

    /** Of a day only what is something: most days of an explanation have no name, no pause and are not the last one. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ClockDay.class, Sparse.class)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    private interface Sparse {}

    private CommitmentRows() {}

    static Map<String, @Nullable Object> params(Commitment commitment, @Nullable Instant nextStep) {
        Map<String, @Nullable Object> row = new HashMap<>();
        var holder = commitment.holder();
        row.put("region", commitment.id().region());
        row.put("id", commitment.id().value());
        row.put(
                "organization",
                holder.organization() == null ? null : holder.organization().value());
        row.put("post", holder.post());
        row.put("account", holder.account() == null ? null : holder.account().value());
        row.put("title", commitment.title());
        row.put("forWhom", commitment.forWhom());
        row.put("place", commitment.place().value());
        row.put("path", commitment.path().toArray(UUID[]::new));
        row.put("sourceKind", commitment.source().kind());
        row.put("sourceId", commitment.source().id());
        row.put("purpose", commitment.purpose().name());
        row.put("state", commitment.state().name());
        row.put("shown", commitment.shown());
        row.put("level", commitment.level().name());
        times(commitment, row);
        row.put("evidence", commitment.evidence());
        row.put(
                "steers",
                commitment.steers() == null ? null : commitment.steers().value());
        row.put("nextStep", utc(nextStep));
        row.put("version", commitment.version());
        return row;
    }

    /** The wide ones. */
    static Map<String, Object> clock(Commitment commitment) {
        return Map.of(
                "rule", JSON.writeValueAsString(commitment.rule()),
                "pauses", JSON.writeValueAsString(commitment.pauses()),
                "explanation", JSON.writeValueAsString(commitment.explanation()));
    }

    private static void times(Commitment commitment, Map<String, @Nullable Object> row) {
        var pause = commitment.state() == CommitmentState.OPEN
                        && !commitment.pauses().isEmpty()
                ? commitment.pauses().getLast()
                : null;
        row.put("received", utc(commitment.received()));
        row.put("due", utc(commitment.due()));
        row.put("warning", utc(commitment.warning()));
        row.put("pausedFrom", pause == null ? null : utc(pause.from()));
        row.put("pausedUntil", pause == null ? null : utc(pause.to()));
        row.put("warnedAt", utc(commitment.warnedAt()));
        row.put("brokenAt", utc(commitment.brokenAt()));
        row.put("endedAt", utc(commitment.endedAt()));
    }

    static Commitment commitment(ResultSet row, int number) throws SQLException {
        return new Commitment(
                new CommitmentId(row.getObject("id", UUID.class)),
                holder(row),
                row.getString("title"),
                row.getString("for_whom"),
                new PlaceId(row.getObject("place_id", UUID.class)),
                List.copyOf(Arrays.asList((UUID[]) row.getArray("path").getArray())),
                new Reference(row.getString("source_kind"), row.getObject("source_id", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                CommitmentState.valueOf(row.getString("state")),
                row.getBoolean("shown"),
                Level.valueOf(row.getString("level")),
                JSON.readValue(row.getString("rule"), ClockRule.class),
                JSON.readValue(row.getString("pauses"), new TypeReference<List<Pause>>() {}),
                JSON.readValue(row.getString("explanation"), Explanation.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row, "due_at"),
                instant(row, "warning_at"),
                instant(row, "warned_at"),
                instant(row, "broken_at"),
                instant(row, "ended_at"),
                row.getString("evidence"),
                steers(row.getObject("steers_id", UUID.class)),
                row.getInt("version"));
    }

    private static Holder holder(ResultSet row) throws SQLException {
        var organization = row.getObject("organization_id", UUID.class);
        var account = row.getObject("account_id", UUID.class);
        return new Holder(
                organization == null ? null : new OrganizationId(organization),
                row.getObject("post_id", UUID.class),
                account == null ? null : new AccountId(account));
    }

    private static @Nullable CommitmentId steers(@Nullable UUID id) {
        return id == null ? null : new CommitmentId(id);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
