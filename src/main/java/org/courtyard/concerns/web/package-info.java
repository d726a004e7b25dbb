/** The pages of concerns: raising one, following it, reading what is public. */
@NullMarked
package org.courtyard.concerns.web;

import org.jspecify.annotations.NullMarked;
