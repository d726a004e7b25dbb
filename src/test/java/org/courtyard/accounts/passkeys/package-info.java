@NullMarked
package org.courtyard.accounts.passkeys;

import org.jspecify.annotations.NullMarked;
