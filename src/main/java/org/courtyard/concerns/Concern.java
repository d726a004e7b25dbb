package org.courtyard.concerns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.Coordinates;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Where;
import org.jspecify.annotations.Nullable;

/**
 * A concern as it stands.
 *
 * @param number counted per community
 * @param body as it was typed
 * @param publicBody what everybody reads, numbers masked; null until somebody glanced at it
 * @param complained the body it is about; it never handles it
 * @param contactDue the promise: the reporter hears by then
 * @param confirmed the reporter's last answer, null without one
 * @param round 1, and one more after each "not solved"
 * @param grade satisfaction 1 to 5 of the last rating
 * @param supports other people's voices; with those of what was joined into it
 * @param parent the one it was joined into and follows
 * @param origin the one it was split off from
 */
public record Concern(
        ConcernId id,
        PlaceId community,
        String communityName,
        int number,
        PlaceId place,
        List<UUID> path,
        String placeName,
        String category,
        int categoryVersion,
        Whose whose,
        String title,
        String body,
        @Nullable String publicBody,
        @Nullable Instant publishedAt,
        Visibility visibility,
        Source source,
        Status status,
        @Nullable Outcome outcome,
        @Nullable Outcome proposedOutcome,
        @Nullable OrganizationId lead,
        @Nullable UUID assignee,
        @Nullable String routedBy,
        int routedItem,
        @Nullable OrganizationId complained,
        Instant raisedAt,
        @Nullable UUID raisedBy,
        @Nullable Instant contactDue,
        @Nullable Instant firstContactAt,
        @Nullable Instant resolveDue,
        @Nullable Instant proposedAt,
        @Nullable Instant closedAt,
        @Nullable Boolean confirmed,
        int round,
        @Nullable String solved,
        @Nullable Integer grade,
        int supports,
        @Nullable ConcernId parent,
        @Nullable ConcernId origin,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Instant lapsesAt,
        Instant changedAt,
        int version) {

    /** What is said on the telephone: 中兴 4211. */
    public String reference() {
        return communityName + " " + number;
    }

    /** The title for everybody, taken from what everybody may read; empty until somebody glanced at it. */
    public String publicTitle() {
        return publicBody == null ? "" : Intake.title(publicBody);
    }

    /**
     * The pin as everybody may see it: to about ten metres, and none of what lies inside somebody's home. Handlers read the
     * pin as it was set.
     */
    public Optional<Coordinates> publicPin() {
        return latitude == null || longitude == null || !isPublic() || whose == Whose.HOME
                ? Optional.empty()
                : Optional.of(new Coordinates(coarse(latitude), coarse(longitude)));
    }

    private static double coarse(double degrees) {
        return Math.round(degrees * 1e4) / 1e4;
    }

    public Where where() {
        return Where.of(path);
    }

    public boolean open() {
        return status != Status.CLOSED;
    }

    /** It was joined into another one and follows that. */
    public boolean joined() {
        return parent != null;
    }

    /** Anybody may read it. */
    public boolean isPublic() {
        return visibility != Visibility.HANDLERS && publishedAt != null;
    }
}
