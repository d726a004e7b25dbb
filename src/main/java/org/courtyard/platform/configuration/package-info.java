/** What an operator may set, checked once at the start. */
@NullMarked
package org.courtyard.platform.configuration;

import org.jspecify.annotations.NullMarked;
