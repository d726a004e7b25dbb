@NullMarked
package org.courtyard.open311;

import org.jspecify.annotations.NullMarked;
