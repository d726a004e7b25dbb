@NullMarked
package org.courtyard.platform.health.web;

import org.jspecify.annotations.NullMarked;
