/** Commitments: who promised what by when, the clock that runs, and what happens when a promise is broken. */
@ApplicationModule(
        displayName = "Commitments",
        allowedDependencies = {"platform", "places", "accounts", "organizations"})
@NullMarked
package org.courtyard.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
