/** The field app and its talk with the server; the list of what was seen on the way. */
@NullMarked
package org.courtyard.field.web;

import org.jspecify.annotations.NullMarked;
