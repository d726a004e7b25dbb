package org.courtyard.concerns;

import java.util.UUID;

/** Something happened to a concern; {@code event} is the line of its history. */
public record ConcernMoved(UUID concern, UUID event, Move move) {}
