@NullMarked
package org.courtyard.accounts.elsewhere;

import org.jspecify.annotations.NullMarked;
