package org.courtyard.concerns.web.routing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.RoutingRule;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.courtyard.places.Place;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * A change of the rules, as typed. Null: the field was not sent, or any.
 *
 * @param replaces number of the rule that ends as the new one begins
 * @param ends number of the rule that only ends
 */
public record RoutingForm(
        @Nullable String place,
        @Nullable String category,
        @Nullable ManagementMode mode,
        @Nullable String whose,
        @Nullable Level fromLevel,
        @Nullable OrganizationKind fromKind,
        @Nullable Level level,
        @Nullable OrganizationKind kind,
        @Nullable String matter,
        @Nullable String organization,
        @Nullable Integer position,
        @Nullable String reason,
        @Nullable String from,
        @Nullable Integer replaces,
        @Nullable Integer ends) {

    static RoutingForm of(RoutingRule rule) {
        return new RoutingForm(
                rule.place().toString(),
                rule.category(),
                rule.mode(),
                rule.whose(),
                rule.fromLevel(),
                rule.fromKind(),
                rule.level(),
                rule.kind(),
                rule.matter(),
                rule.organization() == null ? null : rule.organization().value().toString(),
                rule.position(),
                rule.reason(),
                null,
                rule.number(),
                null);
    }

    LocalDate day(LocalDate today) {
        try {
            return text(from).isEmpty() ? today : LocalDate.parse(text(from));
        } catch (DateTimeParseException notADay) {
            throw new BadInput("from", "organizations.date-wrong");
        }
    }

    RoutingRule rule(Place at, LocalDate day) {
        var body = body();
        if (body == null && (level == null || kind == null)) {
            throw new BadInput("kind", "concerns.routing.target");
        }
        if (text(category).isEmpty()) {
            throw new BadInput("category", "organizations.category-empty");
        }
        return new RoutingRule(
                0,
                Objects.requireNonNullElse(position, 100),
                at.id(),
                text(category),
                mode,
                orNull(whose),
                fromLevel,
                fromKind,
                Objects.requireNonNullElse(level, Level.COMMUNITY),
                Objects.requireNonNullElse(kind, OrganizationKind.RESIDENTS_COMMITTEE),
                orNull(matter),
                body,
                text(reason),
                day,
                null);
    }

    boolean all() {
        return text(category).equals(AuthorityLine.ALL);
    }

    private @Nullable OrganizationId body() {
        try {
            var typed = orNull(organization);
            return typed == null ? null : new OrganizationId(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            throw new BadInput("organization", "organizations.missing");
        }
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }
}
