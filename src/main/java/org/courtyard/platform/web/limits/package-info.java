/** How much at once and how often: allowances, the request limit, and where a request really comes from. */
@NullMarked
package org.courtyard.platform.web.limits;

import org.jspecify.annotations.NullMarked;
