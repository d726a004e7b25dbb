/** Work orders of other systems: taken in with their number and deadline, worked as concerns, answered in their form. */
@ApplicationModule(
        displayName = "Work orders",
        allowedDependencies = {"platform", "places", "organizations", "commitments", "commitments :: rules", "concerns"
        })
@NullMarked
package org.courtyard.workorders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
