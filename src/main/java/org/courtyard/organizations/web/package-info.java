/** The home page of each place with who answers for it, its poster, and pages to look after organizations. */
@NullMarked
package org.courtyard.organizations.web;

import org.jspecify.annotations.NullMarked;
