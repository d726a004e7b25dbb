/** What may happen to a small wish, without a framework. */
@NullMarked
package org.courtyard.volunteering.rules;

import org.jspecify.annotations.NullMarked;
