/** Cleaning what people type, and masking personal numbers in what everybody may read. */
@NullMarked
package org.courtyard.platform.text;

import org.jspecify.annotations.NullMarked;
