/** The rules of the concern loop, free of any framework. */
@NullMarked
package org.courtyard.concerns.rules;

import org.jspecify.annotations.NullMarked;
