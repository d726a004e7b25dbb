/** One way for every list page to be kept as a file. */
@NullMarked
package org.courtyard.platform.web.lists;

import org.jspecify.annotations.NullMarked;
