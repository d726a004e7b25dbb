/** Webhooks as in the Standard Webhooks specification: other systems are told of public concerns, each fact once. */
@NullMarked
package org.courtyard.notices.webhooks;

import org.jspecify.annotations.NullMarked;
