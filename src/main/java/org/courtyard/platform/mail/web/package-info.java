/** The administrator's outbox. */
@NullMarked
package org.courtyard.platform.mail.web;

import org.jspecify.annotations.NullMarked;
