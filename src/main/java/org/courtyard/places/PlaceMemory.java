package org.courtyard.places;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtyard.platform.memory.Remembered;
import org.springframework.stereotype.Component;

/** Places as they were at most a minute ago. */
@Component
public class PlaceMemory {

    private static final int MOST = 20_000;

    private final PlaceStore store;
    private final ManagementStore managements;
    private final Remembered<UUID, Place> places = new Remembered<>(MOST);
    private final Remembered<Day, Optional<ManagementMode>> modes = new Remembered<>(MOST);

    private final Remembered<UUID, List<UUID>> before = new Remembered<>(MOST);
    private final Remembered<UUID, List<UUID>> since = new Remembered<>(MOST);

    private record Day(UUID compound, LocalDate day) {}

    PlaceMemory(PlaceStore store, ManagementStore managements) {
        this.store = store;
        this.managements = managements;
    }

    Optional<Place> place(PlaceId id) {
        return places.find(id.value(), store::find);
    }

    /** From the root to the place, itself last. */
    List<Place> path(Place place) {
        var found = places.findAll(place.path(), this::read);
        return place.path().stream().map(found::get).filter(Objects::nonNull).toList();
    }

    Optional<ManagementMode> mode(Place place, LocalDate day) {
        return path(place).stream()
                .filter(each -> each.level() == Level.COMPOUND)
                .findFirst()
                .flatMap(compound -> modes.get(
                        new Day(compound.id().value(), day),
                        wanted -> managements.mode(wanted.compound(), wanted.day())));
    }

    /** For each: all it took the place of. */
    Map<UUID, List<UUID>> before(Collection<UUID> wanted, Function<Collection<UUID>, Map<UUID, List<UUID>>> read) {
        return before.findAll(wanted, read);
    }

    /** For each: all that took its place. */
    Map<UUID, List<UUID>> since(Collection<UUID> wanted, Function<Collection<UUID>, Map<UUID, List<UUID>>> read) {
        return since.findAll(wanted, read);
    }

    /** To be called by whoever changes places. */
    public void forget() {
        places.forget();
        modes.forget();
        before.forget();
        since.forget();
    }

    private Map<UUID, Place> read(Collection<UUID> ids) {
        return store.findAll(ids).stream()
                .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
    }
}
