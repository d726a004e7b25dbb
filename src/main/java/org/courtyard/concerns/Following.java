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
 * @param urgent lives may hang on it: told at night too
 * @param by the account that made the move
 * @param speaker whose reporter said it; null when it was somebody else
 * @param text of the line; empty for internal ones
 */
public record Following(
        Subject subject,
        PlaceId place,
        List<UUID> path,
        @Nullable OrganizationId lead,
        @Nullable UUID assignee,
        @Nullable OrganizationId target,
        boolean shown,
        boolean urgent,
        @Nullable UUID by,
        @Nullable ConcernId speaker,
        String text,
        List<Follower> followers) {

    /** What somebody follows, as that person knows it. */
    public record Subject(ConcernId concern, String reference, String title) {}

    /**
     * Somebody who raised or supports it, or what was joined into it; fields as in {@link Reporter}.
     *
     * @param id the same at every telling
     * @param of what that person raised or supports
     */
    public record Follower(
            UUID id,
            Subject of,
            boolean reporter,
            ContactWay way,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable String language,
            @Nullable UUID account) {}

    /** Follows this concern because another one was joined into it. */
    public boolean joined(Follower follower) {
        return !follower.of().concern().equals(subject.concern());
    }

    /** Said it, and knows it. */
    public boolean said(Follower follower) {
        return follower.reporter() && follower.of().concern().equals(speaker);
    }
}
