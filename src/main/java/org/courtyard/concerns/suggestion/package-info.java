/** Suggests categories for a concern's text, and says which words decided. */
@NullMarked
package org.courtyard.concerns.suggestion;

import org.jspecify.annotations.NullMarked;
