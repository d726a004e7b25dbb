/** The two languages of the house: its texts, its dates and times. */
@NullMarked
package org.courtyard.platform.i18n;

import org.jspecify.annotations.NullMarked;
