/** What the REST doors of all modules share: words, times, paging, and the description of the API. */
@NullMarked
package org.courtyard.platform.web.api;

import org.jspecify.annotations.NullMarked;
