/** Who is asking, who may call what, sessions, form tokens and the headers of every answer. */
@NullMarked
package org.courtyard.platform.web.security;

import org.jspecify.annotations.NullMarked;
