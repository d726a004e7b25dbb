/** Courtyard: software for neighbourhoods that run themselves. Each direct sub-package is a module. */
@NullMarked
package org.courtyard;

import org.jspecify.annotations.NullMarked;
