/** How a page comes about: templates, the frame around them, static files, and the parts pages are made of. */
@NullMarked
package org.courtyard.platform.web.view;

import org.jspecify.annotations.NullMarked;
