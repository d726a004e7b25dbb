package org.courtyard.concerns;

import java.time.Instant;
import java.util.UUID;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.places.Level;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a part besides what is asked.
 *
 * @param why it cannot be done by those who call
 * @param tried before
 * @param item line of the authority list it rests on; 0 for none
 * @param siteAt when to meet at the place
 * @param otherAt another time that the one asked proposed, not answered yet
 * @param contact whom to ask for on the spot
 * @param contractor who does it for the organization, without an account
 * @param level of the body that was called in, as its kind
 */
public record PartTerms(
        UUID task,
        String why,
        String tried,
        int item,
        @Nullable Instant siteAt,
        @Nullable Instant otherAt,
        String contact,
        @Nullable String contractor,
        @Nullable Level level,
        @Nullable OrganizationKind kind,
        @Nullable Verdict verdict) {

    /**
     * Whether the call was justified, as the one called says it.
     *
     * @param reply of the caller; empty while there is none
     */
    public record Verdict(boolean justified, String text, Instant at, String reply) {}

    public static PartTerms none(UUID task) {
        return new PartTerms(task, "", "", 0, null, null, "", null, null, null, null);
    }

    /** The same for whoever does the part now. */
    PartTerms movedTo(UUID other, Level to, OrganizationKind of) {
        return new PartTerms(
                other,
                why,
                tried,
                item,
                siteAt,
                null,
                contact,
                null,
                level == null ? null : to,
                kind == null ? null : of,
                null);
    }
}
