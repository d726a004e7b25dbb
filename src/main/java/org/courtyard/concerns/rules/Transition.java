package org.courtyard.concerns.rules;

import org.courtyard.concerns.Move;
import org.courtyard.concerns.Status;
import org.jspecify.annotations.Nullable;

/** From this status that move leads there; {@code from} is null for the first one. */
public record Transition(@Nullable Status from, Move move, Status to) {}
