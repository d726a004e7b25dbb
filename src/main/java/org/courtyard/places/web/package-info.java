/** Pages to find a place by tree, name or map, and to look after places. */
@NullMarked
package org.courtyard.places.web;

import org.jspecify.annotations.NullMarked;
