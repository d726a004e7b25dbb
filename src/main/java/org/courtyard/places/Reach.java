package org.courtyard.places;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A path together with the places that are no more and whose place was taken by one on it. What was entered at an old place
 * holds at its successors, and nobody has to enter it anew.
 *
 * @param depths the place of each on the path, from 0; an old place has the one of its successor
 */
public record Reach(List<UUID> path, Map<UUID, Integer> depths) {

    static Reach of(List<UUID> path, Map<UUID, List<UUID>> before) {
        var depths = new LinkedHashMap<UUID, Integer>();
        for (int i = 0; i < path.size(); i++) {
            for (var old : before.getOrDefault(path.get(i), List.of())) {
                if (!path.contains(old)) {
                    depths.putIfAbsent(old, i);
                }
            }
            depths.put(path.get(i), i);
        }
        return new Reach(path, depths);
    }

    /** From the root down; an old place comes before the one that took its place. */
    public List<UUID> places() {
        return List.copyOf(depths.keySet());
    }

    public boolean holds(PlaceId place) {
        return depths.containsKey(place.value());
    }

    /** −1 when it is not among them. */
    public int depth(PlaceId place) {
        return depths.getOrDefault(place.value(), -1);
    }

    /** The place on the path itself that this one is, or was succeeded by. */
    public PlaceId at(PlaceId place) {
        return new PlaceId(path.get(depths.getOrDefault(place.value(), path.size() - 1)));
    }
}
