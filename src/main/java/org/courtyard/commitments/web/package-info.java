/** The work queue as a page. */
@NullMarked
package org.courtyard.commitments.web;

import org.jspecify.annotations.NullMarked;
