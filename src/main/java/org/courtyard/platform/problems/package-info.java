/** What can go wrong, each with a message key: what is wrong, where, and how to mend it. */
@NullMarked
package org.courtyard.platform.problems;

import org.jspecify.annotations.NullMarked;
