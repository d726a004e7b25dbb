package org.courtyard.organizations;

import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/** A body to be entered; fields as in {@link Organization}. */
public record NewOrganization(
        OrganizationKind kind,
        String name,
        @Nullable String nameEn,
        @Nullable OrganizationId superior,
        PlaceId place,
        @Nullable String phone,
        @Nullable String hours,
        String does,
        boolean desk,
        @Nullable String matter) {}
