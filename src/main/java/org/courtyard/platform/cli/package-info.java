/** The command line: finds the modules' commands and gives them the application when they need it. */
@NullMarked
package org.courtyard.platform.cli;

import org.jspecify.annotations.NullMarked;
