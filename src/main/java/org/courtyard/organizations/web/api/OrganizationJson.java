package org.courtyard.organizations.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.courtyard.organizations.Organization;
import org.jspecify.annotations.Nullable;

/**
 * A body as programs see it.
 *
 * @param kind such as {@code property-company}
 */
public record OrganizationJson(
        UUID id,
        String kind,
        String name,
        @Nullable String nameEn,
        @Nullable UUID superior,
        UUID place,
        @Nullable String phone,
        @Nullable String hours,
        String does,
        boolean desk,
        @Nullable String matter,
        int version) {

    static OrganizationJson of(Organization organization) {
        var superior = organization.superior();
        return new OrganizationJson(
                organization.id().value(),
                organization.kind().code(),
                organization.name(),
                organization.nameEn(),
                superior == null ? null : superior.value(),
                organization.place().value(),
                organization.phone(),
                organization.hours(),
                organization.does(),
                organization.desk(),
                organization.matter(),
                organization.version());
    }

    /** @param next cursor of the following page, null on the last */
    @Schema(name = "OrganizationList")
    public record Page(
            List<OrganizationJson> items, @Nullable String next) {}
}
