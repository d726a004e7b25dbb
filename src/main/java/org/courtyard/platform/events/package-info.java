/** How modules react to what happened: a few at once, after the fact is kept, again if it failed. */
@NullMarked
package org.courtyard.platform.events;

import org.jspecify.annotations.NullMarked;
