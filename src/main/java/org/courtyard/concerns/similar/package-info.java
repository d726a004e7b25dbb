/** How alike two short texts are. */
@NullMarked
package org.courtyard.concerns.similar;

import org.jspecify.annotations.NullMarked;
