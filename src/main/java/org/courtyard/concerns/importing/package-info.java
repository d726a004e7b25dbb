/** Bringing in the history of another system, by a mapping file. */
@NullMarked
package org.courtyard.concerns.importing;

import org.jspecify.annotations.NullMarked;
