/** Who acts on a concern, as pure rules without a framework. */
@NullMarked
package org.courtyard.organizations.rules;

import org.jspecify.annotations.NullMarked;
