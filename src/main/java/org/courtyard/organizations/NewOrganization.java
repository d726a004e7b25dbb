package org.courtyard.organizations;

import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/** A body to be entered or changed; fields as in {@link Organization}. */
public record NewOrganization(
        OrganizationKind kind,
        String name,
        @Nullable String nameEn,
        @Nullable OrganizationId superior,
        PlaceId place,
        @Nullable String phone,
        @Nullable String hours,
        @Nullable String hoursEn,
        String does,
        @Nullable String doesEn,
        boolean desk,
        @Nullable String matter) {

    /** Nothing but what it is, how it is called and where. */
    public static NewOrganization of(OrganizationKind kind, String name, PlaceId place) {
        return new NewOrganization(kind, name, null, null, place, null, null, null, "", null, false, null);
    }

    public NewOrganization below(OrganizationId boss) {
        return new NewOrganization(
                kind, name, nameEn, boss, place, phone, hours, hoursEn, does, doesEn, desk, matter);
    }

    public NewOrganization asDesk(String itsPhone) {
        return new NewOrganization(
                kind, name, nameEn, superior, place, itsPhone, hours, hoursEn, does, doesEn, true, matter);
    }
}
