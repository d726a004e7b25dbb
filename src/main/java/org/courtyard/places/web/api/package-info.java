/** Places for programs. */
@NullMarked
package org.courtyard.places.web.api;

import org.jspecify.annotations.NullMarked;
