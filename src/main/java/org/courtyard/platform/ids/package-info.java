/** Ids that carry their time and their home region. */
@NullMarked
package org.courtyard.platform.ids;

import org.jspecify.annotations.NullMarked;
