/** The pages of small wishes: for everybody, for who offered, for staff. */
@NullMarked
package org.courtyard.volunteering.web;

import org.jspecify.annotations.NullMarked;
