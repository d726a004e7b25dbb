/** What tests of all modules share. */
@NullMarked
package org.courtyard.support;

import org.jspecify.annotations.NullMarked;
