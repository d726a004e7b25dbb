/** Volunteering: small wishes that neighbours may lend a hand with, thin. No points, no hours, nothing counted of a person. */
@ApplicationModule(
        displayName = "Volunteering",
        allowedDependencies = {
            "platform",
            "places",
            "accounts",
            "organizations",
            "commitments",
            "commitments :: rules",
            "concerns"
        })
@NullMarked
package org.courtyard.volunteering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
