/** Journeys of residents and staff through a real browser, against the whole application. */
@NullMarked
package org.courtyard.browser;

import org.jspecify.annotations.NullMarked;
