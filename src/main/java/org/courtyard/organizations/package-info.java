/** Organizations: the bodies that take part, their posts, their chain of superiors and what each may decide. */
@ApplicationModule(
        displayName = "Organizations",
        allowedDependencies = {"platform", "places", "accounts"})
@NullMarked
package org.courtyard.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
