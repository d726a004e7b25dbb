/** Accounts: who signs in, by what means, and what each may do where. */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"platform", "places"})
@NullMarked
package org.courtyard.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
