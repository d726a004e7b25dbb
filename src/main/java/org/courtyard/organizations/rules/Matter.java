package org.courtyard.organizations.rules;

import org.courtyard.places.ManagementMode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is looked for.
 *
 * @param category code of the category
 * @param group code of the group the category belongs to
 * @param mode who manages the compound; null outside compounds or when unknown
 * @param whose whose thing it is, null when not asked
 */
public record Matter(
        String category,
        String group,
        @Nullable ManagementMode mode,
        @Nullable String whose) {}
