/** The only clock of the house. */
@NullMarked
package org.courtyard.platform.time;

import org.jspecify.annotations.NullMarked;
