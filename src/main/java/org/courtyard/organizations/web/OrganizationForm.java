package org.courtyard.organizations.web;

import java.util.Objects;
import java.util.UUID;
import org.courtyard.organizations.NewOrganization;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/** What an administrator writes about a body. Null: the field was not sent. */
public record OrganizationForm(
        @Nullable OrganizationKind kind,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable UUID superior,
        @Nullable String phone,
        @Nullable String hours,
        @Nullable String hoursEn,
        @Nullable String does,
        @Nullable String doesEn,
        @Nullable Boolean desk,
        @Nullable String matter) {

    static OrganizationForm empty() {
        return new OrganizationForm(null, null, null, null, null, null, null, null, null, null, null);
    }

    static OrganizationForm of(Organization known) {
        var superior = known.superior();
        return new OrganizationForm(
                known.kind(),
                known.name(),
                known.nameEn(),
                superior == null ? null : superior.value(),
                known.phone(),
                known.hours(),
                known.hoursEn(),
                known.does(),
                known.doesEn(),
                known.desk(),
                known.matter());
    }

    NewOrganization at(PlaceId place) {
        return new NewOrganization(
                Objects.requireNonNullElse(kind, OrganizationKind.STATION),
                text(name),
                orNull(nameEn),
                superior == null ? null : new OrganizationId(superior),
                place,
                orNull(phone),
                orNull(hours),
                orNull(hoursEn),
                text(does),
                orNull(doesEn),
                Boolean.TRUE.equals(desk),
                orNull(matter));
    }

    /** For the template: never null. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
