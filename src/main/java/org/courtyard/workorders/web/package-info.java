/** The pages of the desk that takes work orders in and answers them. */
@NullMarked
package org.courtyard.workorders.web;

import org.jspecify.annotations.NullMarked;
