package org.courtyard.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoutingRuleStore {

    private final JdbcClient jdbc;

    RoutingRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that ever were and those to come, by number. */
    List<RoutingRule> all() {
        return jdbc.sql("select * from organizations.routing_rule order by number")
                .query(RoutingRuleStore::rule)
                .list();
    }

    void insert(RoutingRule rule, Instant at, @Nullable UUID by) {
        jdbc.sql("""
                        insert into organizations.routing_rule (number, position, place_id, category, mode, whose, from_level,
                                from_kind, level, kind, matter, organization_id, reason, valid_from, valid_to, made_at, made_by)
                        values (:number, :position, :place, :category, :mode, :whose, :fromLevel,
                                :fromKind, :level, :kind, :matter, :organization, :reason, :from, :to, :at, :by)
                        """)
                .param("number", rule.number())
                .param("position", rule.position())
                .param("place", rule.place().value())
                .param("category", rule.category())
                .param("mode", name(rule.mode()))
                .param("whose", rule.whose())
                .param("fromLevel", name(rule.fromLevel()))
                .param("fromKind", name(rule.fromKind()))
                .param("level", rule.level().name())
                .param("kind", rule.kind().name())
                .param("matter", rule.matter())
                .param(
                        "organization",
                        rule.organization() == null ? null : rule.organization().value())
                .param("reason", rule.reason())
                .param("from", rule.from())
                .param("to", rule.to())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    int end(int number, LocalDate day) {
        return jdbc.sql("""
                        update organizations.routing_rule set valid_to = greatest(:day, valid_from)
                         where number = :number and (valid_to is null or valid_to > :day)
                        """).param("number", number).param("day", day).update();
    }

    /** Rules change one after the other, so that two that go well alone are not made beside each other. */
    void lock() {
        jdbc.sql("lock table organizations.routing_rule in share row exclusive mode")
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static RoutingRule rule(ResultSet row, int number) throws SQLException {
        var mode = row.getString("mode");
        var fromLevel = row.getString("from_level");
        var fromKind = row.getString("from_kind");
        var organization = row.getObject("organization_id", UUID.class);
        return new RoutingRule(
                row.getInt("number"),
                row.getInt("position"),
                new PlaceId(row.getObject("place_id", UUID.class)),
                row.getString("category"),
                mode == null ? null : ManagementMode.valueOf(mode),
                row.getString("whose"),
                fromLevel == null ? null : Level.valueOf(fromLevel),
                fromKind == null ? null : OrganizationKind.valueOf(fromKind),
                Level.valueOf(row.getString("level")),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getString("matter"),
                organization == null ? null : new OrganizationId(organization),
                row.getString("reason"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
