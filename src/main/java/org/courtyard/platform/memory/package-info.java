/** What is read again and again and seldom changes. */
@NullMarked
package org.courtyard.platform.memory;

import org.jspecify.annotations.NullMarked;
