/** How it goes at a place: the three rates, ages, what repeats, and the places below. */
@NullMarked
package org.courtyard.concerns.web.categories;

import org.jspecify.annotations.NullMarked;
