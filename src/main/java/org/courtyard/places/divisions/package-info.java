/** Official divisions: imported from tables, compared with what is there, merged in one transaction. */
@NamedInterface("divisions")
@NullMarked
package org.courtyard.places.divisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
