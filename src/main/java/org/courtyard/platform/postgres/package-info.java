/** The database of an instance: an embedded PostgreSQL server or an external one, its roles and its lock. */
@NullMarked
package org.courtyard.platform.postgres;

import org.jspecify.annotations.NullMarked;
