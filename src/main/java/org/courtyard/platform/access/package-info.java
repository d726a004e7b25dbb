/** Who acts, with which right, where, and for what purpose. The module accounts answers. */
@NullMarked
package org.courtyard.platform.access;

import org.jspecify.annotations.NullMarked;
