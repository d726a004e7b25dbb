@NullMarked
package org.courtyard.concerns.web.api;

import org.jspecify.annotations.NullMarked;
