/** Places: the tree of divisions, compounds, buildings and staircases, with grids, outlines and working calendars. */
@ApplicationModule(
        displayName = "Places",
        allowedDependencies = {"platform"})
@NullMarked
package org.courtyard.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
