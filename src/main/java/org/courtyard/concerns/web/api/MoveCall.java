package org.courtyard.concerns.web.api;

import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.idempotency.IfMatch;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a move, and under which conditions; a controller method takes it as a parameter.
 *
 * @param operation such as {@code POST /api/v1/concerns/…/assign}
 */
record MoveCall(Actor actor, IfMatch match, @Nullable String key, String operation) {}
