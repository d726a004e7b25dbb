package org.courtyard.places;

/**
 * Where a place lies.
 *
 * @param middle a point inside it
 * @param extent the box around its outline; of no size where only a point is known
 * @param area it has an outline
 */
public record Located(Coordinates middle, Extent extent, boolean area) {}
