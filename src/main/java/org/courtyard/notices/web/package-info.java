/** The inbox as a page. */
@NullMarked
package org.courtyard.notices.web;

import org.jspecify.annotations.NullMarked;
