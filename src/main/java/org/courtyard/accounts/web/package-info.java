/** Accounts as people meet them: signing in, the own account, and the accounts of an installation. */
@NullMarked
package org.courtyard.accounts.web;

import org.jspecify.annotations.NullMarked;
