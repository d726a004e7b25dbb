package org.courtyard.concerns.map;

import java.util.UUID;
import org.courtyard.places.Coordinates;
import org.courtyard.places.Extent;
import org.jspecify.annotations.Nullable;

/**
 * Concerns that stand together on the map.
 *
 * @param at where most of them stand
 * @param place the narrowest place that holds them all; null when they have none in common
 * @param extent around all the points where they stand
 * @param last no closer look would part them
 * @param one of them
 */
public record Cluster(Coordinates at, int count, @Nullable UUID place, Extent extent, boolean last, UUID one) {}
