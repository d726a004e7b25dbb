/** Demo: an invented district full of life, and the story that fills it. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "platform",
            "places",
            "places :: divisions",
            "accounts",
            "organizations",
            "commitments",
            "concerns"
        })
@NullMarked
package org.courtyard.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
