/** How much at once and how often: the request limit, limits of tokens and networks, and where a request really comes from. */
@NullMarked
package org.courtyard.platform.web.limits;

import org.jspecify.annotations.NullMarked;
