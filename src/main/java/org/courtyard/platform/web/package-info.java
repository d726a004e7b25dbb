/** What every request passes: security, caching, problems, idempotency. */
@NullMarked
package org.courtyard.platform.web;

import org.jspecify.annotations.NullMarked;
