package org.courtyard.organizations;

import java.util.List;
import java.util.UUID;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Where;
import org.jspecify.annotations.Nullable;

/**
 * A body that takes part.
 *
 * @param superior the body one level up, null at the top
 * @param place what it covers, with everything below
 * @param does what it does, in words for residents
 * @param desk takes in concerns of its place and answers the phone
 * @param matter of departments: what for, such as {@code water}; null for all
 */
public record Organization(
        OrganizationId id,
        OrganizationKind kind,
        String name,
        @Nullable String nameEn,
        @Nullable OrganizationId superior,
        PlaceId place,
        List<UUID> path,
        @Nullable String phone,
        @Nullable String hours,
        String does,
        boolean desk,
        @Nullable String matter,
        int version) {

    public Where where() {
        return Where.of(path);
    }
}
