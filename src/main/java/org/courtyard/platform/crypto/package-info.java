/** Seals what the database keeps about people, so that who has the database alone reads nothing. */
@NullMarked
package org.courtyard.platform.crypto;

import org.jspecify.annotations.NullMarked;
