/** The demo's story: half a year of invented neighbourhood life as a stream of plain records, the same for a seed and a now. */
@NullMarked
package org.courtyard.demo.story;

import org.jspecify.annotations.NullMarked;
