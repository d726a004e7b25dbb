package org.courtyard.organizations;

import org.courtyard.places.GridId;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Role;
import org.jspecify.annotations.Nullable;

/** A post to be made or changed; fields as in {@link Post}. */
public record NewPost(
        OrganizationId organization,
        PlaceId place,
        @Nullable GridId grid,
        String title,
        @Nullable String titleEn,
        Role role,
        String shownAs,
        @Nullable String shownAsEn,
        @Nullable String phone,
        String standIn,
        @Nullable String standInEn,
        boolean publicCard) {

    /** A post without a card. */
    public static NewPost of(OrganizationId organization, PlaceId place, String title, Role role) {
        return new NewPost(organization, place, null, title, null, role, "", null, null, "", null, false);
    }
}
