package org.courtyard.organizations.rules;

import java.util.Set;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.places.Level;
import org.jspecify.annotations.Nullable;

/**
 * A body that covers the place, as far as the rule needs to know it.
 *
 * @param level of the place by which it covers
 * @param superiors everybody above it in the chain
 */
public record Body(
        OrganizationId id,
        OrganizationKind kind,
        Level level,
        boolean desk,
        @Nullable String matter,
        Set<OrganizationId> superiors) {}
