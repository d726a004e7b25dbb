/** How often each of many may do something. */
@NullMarked
package org.courtyard.platform.limits;

import org.jspecify.annotations.NullMarked;
