package org.courtyard.volunteering;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.courtyard.commitments.CommitmentId;
import org.courtyard.concerns.ConcernId;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Where;
import org.courtyard.volunteering.rules.WishState;
import org.jspecify.annotations.Nullable;

/**
 * A small wish (微心愿), as everybody may read it.
 *
 * @param organization who opened it and sees to it
 * @param concern what it is a part of
 * @param day when at the latest
 * @param helpers how many are wanted
 * @param accepted how many were accepted
 * @param commitment made when the first was accepted
 * @param done what the organization says afterwards; null: nothing yet
 */
public record SmallWish(
        UUID id,
        PlaceId place,
        List<UUID> path,
        OrganizationId organization,
        @Nullable ConcernId concern,
        String title,
        String needed,
        LocalDate day,
        int helpers,
        int accepted,
        WishState state,
        @Nullable CommitmentId commitment,
        @Nullable Boolean done) {

    public static final String KIND = "wish";

    public Where where() {
        return Where.of(path);
    }

    /** Somebody may still offer. */
    public boolean takes(LocalDate today) {
        return !state.ended() && accepted < helpers && !today.isAfter(day);
    }
}
