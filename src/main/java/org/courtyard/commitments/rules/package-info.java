/** When something is due, and why: pure rules over a work calendar, without framework or database. */
@NamedInterface("rules")
@NullMarked
package org.courtyard.commitments.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
