package org.courtyard.commitments;

import java.util.UUID;
import org.courtyard.accounts.AccountId;
import org.courtyard.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps a commitment.
 *
 * @param organization null while nobody was found; the desk of the place answers for it
 * @param post a post of the organization, if it is that post's
 * @param account a person, if one was named
 */
public record Holder(
        @Nullable OrganizationId organization,
        @Nullable UUID post,
        @Nullable AccountId account) {

    public static final Holder NOBODY = new Holder(null, null, null);

    public static Holder of(OrganizationId organization) {
        return new Holder(organization, null, null);
    }
}
