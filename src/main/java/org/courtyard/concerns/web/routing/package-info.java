/** Looking after the routing rules: what they are, and what a change would do before it is made. */
@NullMarked
package org.courtyard.concerns.web.routing;

import org.jspecify.annotations.NullMarked;
