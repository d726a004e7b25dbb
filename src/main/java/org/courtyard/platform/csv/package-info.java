/** Tables that people bring: plain, gz or zip, in the encodings that occur here, read within bounds. */
@NullMarked
package org.courtyard.platform.csv;

import org.jspecify.annotations.NullMarked;
