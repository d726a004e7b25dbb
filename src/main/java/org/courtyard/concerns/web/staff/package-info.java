/** Pages of those who handle concerns: the concern with its moves, the list, the desk's intake, glances and calls. */
@NullMarked
package org.courtyard.concerns.web.staff;

import org.jspecify.annotations.NullMarked;
