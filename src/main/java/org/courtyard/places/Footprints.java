package org.courtyard.places;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept at a place and below it: concerns, bodies, posts and whatever else other modules keep there. */
@Service
@Transactional(readOnly = true)
public class Footprints {

    private final TreeStore tree;
    private final ObjectProvider<AtPlaces> kept;

    Footprints(TreeStore tree, ObjectProvider<AtPlaces> kept) {
        this.tree = tree;
        this.kept = kept;
    }

    /** Only what there is. */
    public List<Kept> of(Place place) {
        var all = tree.idsWithin(place.id().value());
        var below = new Kept("places.at-places", all.size() - 1);
        return Stream.concat(Stream.of(below), kept.orderedStream().map(each -> new Kept(each.key(), each.count(all))))
                .filter(each -> each.count() > 0)
                .toList();
    }

    /** @param key of the words for it, with the count as {@code {0}} */
    public record Kept(String key, int count) {}
}
