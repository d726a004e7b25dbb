package org.courtyard.demo;

import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.demo.story.Happening.Raised;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;

/** What the teller remembers of one concern while its story goes on. */
final class Strand {

    final Raised raised;
    final ConcernId id;
    final String secret;
    /** Answers for the community where it lies. */
    final Organization desk;

    /** Whom routing chose. */
    final @Nullable OrganizationId firstLead;

    /** As it stands now. */
    Concern concern;

    /** Who should have it, as the last body that declined said. */
    @Nullable
    OrganizationId proper;

    Strand(Raised raised, Concern concern, String secret, Organization desk) {
        this.raised = raised;
        this.id = concern.id();
        this.concern = concern;
        this.secret = secret;
        this.desk = desk;
        this.firstLead = concern.lead();
    }
}
