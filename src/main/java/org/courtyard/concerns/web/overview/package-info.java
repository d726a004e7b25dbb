/** How it goes at a place: the three rates, ages, what repeats, and the places below. */
@NullMarked
package org.courtyard.concerns.web.overview;

import org.jspecify.annotations.NullMarked;
