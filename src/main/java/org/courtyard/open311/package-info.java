/** The standard door for cities: Open311 GeoReport v2 with its extension for updates, over the public concerns. */
@ApplicationModule(
        displayName = "Open311",
        allowedDependencies = {"platform", "places", "organizations", "concerns"})
@NullMarked
package org.courtyard.open311;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
