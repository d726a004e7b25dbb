/** Problems as people and programs read them. */
@NullMarked
package org.courtyard.platform.web.problems;

import org.jspecify.annotations.NullMarked;
