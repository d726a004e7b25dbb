/** Accounts at the terminal. */
@NullMarked
package org.courtyard.accounts.cli;

import org.jspecify.annotations.NullMarked;
