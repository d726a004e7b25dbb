/** Pointing at things of other modules without knowing them. */
@NullMarked
package org.courtyard.platform.links;

import org.jspecify.annotations.NullMarked;
