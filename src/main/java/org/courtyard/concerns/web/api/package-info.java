/** Concerns for programs: the REST door below {@code /api/v1}. */
@NullMarked
package org.courtyard.concerns.web.api;

import org.jspecify.annotations.NullMarked;
