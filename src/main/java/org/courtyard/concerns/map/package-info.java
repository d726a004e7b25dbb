/** Where concerns stand on a map, and which of them stand together; Java without a framework. */
@NullMarked
package org.courtyard.concerns.map;

import org.jspecify.annotations.NullMarked;
