/** Whether the house is well: one list of findings, which {@code ./courtyard doctor} and the health page both read out. */
@NullMarked
package org.courtyard.platform.health;

import org.jspecify.annotations.NullMarked;
