/** Field: the app of those who are out in the grid, which works with the network gone, and what they note on their way. */
@ApplicationModule(
        displayName = "Field",
        allowedDependencies = {"platform", "places", "accounts", "organizations", "commitments", "concerns"})
@NullMarked
package org.courtyard.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
