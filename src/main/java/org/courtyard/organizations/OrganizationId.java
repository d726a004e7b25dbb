package org.courtyard.organizations;

import java.util.UUID;

/** The id of an organization. */
public record OrganizationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
