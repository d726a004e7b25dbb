/** Commands of the concern loop. */
@NullMarked
package org.courtyard.concerns.cli;

import org.jspecify.annotations.NullMarked;
