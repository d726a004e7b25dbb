/** Mails and text messages: written in the transaction of what they tell, sent afterwards, each once. */
@NullMarked
package org.courtyard.platform.mail;

import org.jspecify.annotations.NullMarked;
