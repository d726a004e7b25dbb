/** Concerns: what residents raise, until they say themselves whether it was solved. */
@ApplicationModule(
        displayName = "Concerns",
        allowedDependencies = {"platform", "places", "accounts", "organizations", "commitments", "commitments :: rules"
        })
@NullMarked
package org.courtyard.concerns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
