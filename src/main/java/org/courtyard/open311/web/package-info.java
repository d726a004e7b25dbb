/** GeoReport over HTTP, in XML and JSON. */
@NullMarked
package org.courtyard.open311.web;

import org.jspecify.annotations.NullMarked;
