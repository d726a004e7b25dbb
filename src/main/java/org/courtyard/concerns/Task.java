package org.courtyard.concerns;

import java.time.Instant;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * One organization's part of a concern.
 *
 * @param asked what it was asked to do
 * @param answer what it did, or why not
 */
public record Task(
        UUID id,
        ConcernId concern,
        OrganizationId organization,
        Role role,
        State state,
        String asked,
        String answer,
        Instant givenAt,
        @Nullable Instant settledAt) {

    public enum Role {
        LEAD,
        CO,
        CALLED_IN
    }

    public enum State {
        GIVEN,
        ACCEPTED,
        DONE,
        DECLINED,
        MOVED,
        WITHDRAWN
    }

    public boolean open() {
        return settledAt == null;
    }
}
