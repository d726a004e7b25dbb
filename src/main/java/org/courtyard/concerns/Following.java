package org.courtyard.concerns;

import java.util.List;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of a line of a concern's history, read in one go.
 *
 * @param target the organization that the line points at, as the helper that is asked
 * @param shown everybody may read the concern
 * @param by the account that made the move
 * @param text of the line; empty for internal ones
 */
public record Following(
        ConcernId concern,
        String reference,
        String title,
        PlaceId place,
        List<UUID> path,
        @Nullable OrganizationId lead,
        @Nullable UUID assignee,
        @Nullable OrganizationId target,
        boolean shown,
        @Nullable UUID by,
        String text,
        List<Follower> followers) {

    /** Somebody who raised or supports it; fields as in {@link Reporter}. @param id the same at every telling */
    public record Follower(
            UUID id,
            boolean reporter,
            ContactWay way,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable String language,
            @Nullable UUID account) {}
}
