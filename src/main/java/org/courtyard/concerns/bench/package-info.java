/** Measuring: how many concerns this machine takes in and brings to an end, beside what its database can write. */
@NullMarked
package org.courtyard.concerns.bench;

import org.jspecify.annotations.NullMarked;
