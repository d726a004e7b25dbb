/** Signing in, tokens and everything around a request, over HTTP. */
@NullMarked
package org.courtyard.accounts.web;

import org.jspecify.annotations.NullMarked;
