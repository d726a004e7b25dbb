package org.courtyard.places;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.platform.problems.Missing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of places: who took whose place, and every decision about them. */
@Service
@Transactional(readOnly = true)
public class Successions {

    private final RecutStore store;
    private final PlaceStore places;
    private final PlaceMemory memory;

    Successions(RecutStore store, PlaceStore places, PlaceMemory memory) {
        this.store = store;
        this.places = places;
        this.memory = memory;
    }

    /** @throws Missing when there never was such a decision */
    public Recut recut(UUID id) {
        return store.find(id).orElseThrow(() -> new Missing("places.recut.missing"));
    }

    /** What was decided about this place, the latest first. */
    public List<Recut> history(PlaceId place) {
        return store.of(place.value());
    }

    /** What exists now in the stead of a place that is no more; the one that keeps what lay at it comes first. */
    public List<Place> successors(Place place) {
        var found = places.findAll(store.living(place.id().value()));
        return found.stream()
                .sorted((one, other) -> Boolean.compare(place.within(other.id()), place.within(one.id())))
                .toList();
    }

    /** The place itself while it exists, else who keeps what lay at it, else what lies above. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Place living(Place place) {
        if (!place.closed()) {
            return place;
        }
        var path = memory.path(place);
        return path.reversed().stream()
                .filter(each -> !each.closed())
                .findFirst()
                .orElse(place);
    }

    /** A path with the old places that those on it took the place of, as it was at most a minute ago. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Reach reach(List<UUID> path) {
        return Reach.of(path, memory.before(path, store::before));
    }

    /** These places and whatever took their place since, at most a minute ago. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<UUID, List<UUID>> since(Collection<UUID> wanted) {
        return memory.since(wanted, store::since);
    }

    /** Many at once; those that exist are left out. */
    public Map<PlaceId, List<Place>> successorsOf(Collection<Place> gone) {
        return gone.stream().filter(Place::closed).collect(Collectors.toMap(Place::id, this::successors));
    }

    /** The latest decision about this place that can still be taken back; empty when the latest cannot. */
    public Optional<Recut> undoable(PlaceId place) {
        return history(place).stream()
                .findFirst()
                .filter(each -> each.edition() == null && each.undoes() == null && !each.undone());
    }
}
