/** What becomes of something that was decided on an older state: pure rules, without framework or database. */
@NullMarked
package org.courtyard.field.rules;

import org.jspecify.annotations.NullMarked;
