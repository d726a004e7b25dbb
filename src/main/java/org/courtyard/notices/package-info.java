/** Notices: who has to know of something finds it in the inbox, by mail or as a text message. */
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"platform", "places", "accounts", "organizations", "commitments", "concerns"})
@NullMarked
package org.courtyard.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
