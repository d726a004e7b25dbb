package org.courtyard.organizations;

import java.util.Set;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.jspecify.annotations.Nullable;

/**
 * One line of the authority list: which kind of body acts on what.
 *
 * @param item its number on the list, from 1
 * @param category a category code, a group code, or {@code *} for all
 * @param mode only where the compound is managed so; null for any
 * @param whose only for things of this sort, one of {@link #WHOSE}; null for any
 * @param level where the body is at work
 * @param matter of departments: which; null for any
 * @param basis the rule it rests on, may be empty
 */
public record AuthorityLine(
        int item,
        String category,
        @Nullable ManagementMode mode,
        @Nullable String whose,
        Level level,
        OrganizationKind kind,
        @Nullable String matter,
        String basis) {

    /** Inside a home, shared by the building, the compound's, the city's, not sure. */
    public static final Set<String> WHOSE = Set.of("HOME", "BUILDING", "COMPOUND", "CITY", "UNSURE");

    /** Stands for every category. */
    public static final String ALL = "*";
}
