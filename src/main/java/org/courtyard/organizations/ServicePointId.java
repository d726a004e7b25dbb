package org.courtyard.organizations;

import java.util.UUID;

/** The id of a service point. */
public record ServicePointId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
