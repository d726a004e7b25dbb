/** Passkeys: signing in with what a device holds and its owner unlocks (WebAuthn). */
@NullMarked
package org.courtyard.accounts.passkeys;

import org.jspecify.annotations.NullMarked;
