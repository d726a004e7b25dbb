package org.courtyard.organizations;

import org.courtyard.places.PlaceId;

/**
 * A body together with the place by which it covers another.
 *
 * @param at the place it covers, or the one that took that place since: a property company is at home in a street and covers compounds there
 * @param depth how deep {@code at} lies in the tree; the deepest is the nearest
 */
public record Covering(Organization organization, PlaceId at, int depth) {}
