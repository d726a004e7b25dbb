/** The same request twice has one effect. */
@NullMarked
package org.courtyard.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
