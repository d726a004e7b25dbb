/** The front door: which language, what this is, and what is done with personal data. */
@NullMarked
package org.courtyard.platform.web.front;

import org.jspecify.annotations.NullMarked;
