package org.courtyard.concerns.web.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.ConcernFilter;
import org.courtyard.concerns.Status;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.jspecify.annotations.Nullable;

/** What a list of staff is asked for, as it stands in the address. */
record ListFilter(String text, String place, String status, String category, boolean late, boolean mine) {

    static ListFilter of(Map<String, String> query) {
        return new ListFilter(
                query.getOrDefault("text", "").strip(),
                query.getOrDefault("place", "").strip(),
                query.getOrDefault("status", "open"),
                query.getOrDefault("category", ""),
                !query.getOrDefault("late", "").isEmpty(),
                !query.getOrDefault("mine", "").isEmpty());
    }

    ConcernFilter wanted(@Nullable PlaceId where, Actor actor) {
        return new ConcernFilter(
                where,
                statuses(),
                null,
                category.isEmpty() ? null : category,
                mine ? own(actor) : null,
                text.isEmpty() ? null : text,
                null,
                null,
                late,
                false);
    }

    private List<Status> statuses() {
        if (status.equals("open")) {
            return ConcernFilter.OPEN;
        }
        for (var each : Status.values()) {
            if (each.name().equals(status)) {
                return List.of(each);
            }
        }
        return List.of();
    }

    private static @Nullable OrganizationId own(Actor actor) {
        for (Grant grant : actor.grants()) {
            UUID organization = grant.organization();
            if (organization != null) {
                return new OrganizationId(organization);
            }
        }
        return null;
    }
}
