/** Commitments for programs: the work queue below {@code /api/v1}. */
@NullMarked
package org.courtyard.commitments.web.api;

import org.jspecify.annotations.NullMarked;
