/** Organizations for programs. */
@NullMarked
package org.courtyard.organizations.web.api;

import org.jspecify.annotations.NullMarked;
