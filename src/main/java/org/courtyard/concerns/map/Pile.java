package org.courtyard.concerns.map;

import java.util.List;
import java.util.UUID;
import org.courtyard.places.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * Concerns of one place that share a public pin, or have none.
 *
 * @param path of their place, from the root, itself last
 * @param pin null: they stand where their place stands
 * @param one of them
 */
public record Pile(List<UUID> path, @Nullable Coordinates pin, int count, UUID one) {}
