/** Commands of the module places. */
@NullMarked
package org.courtyard.places.cli;

import org.jspecify.annotations.NullMarked;
