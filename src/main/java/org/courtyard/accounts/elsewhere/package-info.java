/** Signing in by an OpenID Connect provider that knows the person: linked by the member, or invited by address. */
@NullMarked
package org.courtyard.accounts.elsewhere;

import org.jspecify.annotations.NullMarked;
