/** Pictures and other files of people: taken in safely, kept under random ids. */
@NullMarked
package org.courtyard.platform.files;

import org.jspecify.annotations.NullMarked;
