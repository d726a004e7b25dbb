package org.courtyard.concerns;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which concerns belong together: joined, or split off. Nobody learns of one that is not for his eyes. */
@Service
@Transactional(readOnly = true)
public class Relations {

    /** Where the history names another concern. */
    private static final List<String> NAMING = List.of("into", "other", Event.PART, Event.ORIGIN);

    private final ConcernStore store;
    private final Readers readers;

    Relations(ConcernStore store, Readers readers) {
        this.store = store;
        this.readers = readers;
    }

    /** The one it was joined into. */
    public Optional<Concern> parent(Concern concern, Actor actor) {
        return Optional.ofNullable(concern.parent())
                .flatMap(store::find)
                .filter(found -> readers.mayRead(actor, found));
    }

    /** Of many at once, by the id of the one that was joined. */
    public Map<ConcernId, Concern> parents(Collection<Concern> concerns, Actor actor) {
        var ids = concerns.stream()
                .map(Concern::parent)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var found = new HashMap<ConcernId, Concern>();
        if (!ids.isEmpty()) {
            var above = store.findAll(ids).stream()
                    .filter(each -> readers.mayRead(actor, each))
                    .toList();
            concerns.forEach(each -> above.stream()
                    .filter(one -> one.id().equals(each.parent()))
                    .forEach(one -> found.put(each.id(), one)));
        }
        return found;
    }

    /** What was joined into it. */
    public List<Concern> joined(Concern concern, Actor actor) {
        return readable(store.joinedInto(concern.id()), actor);
    }

    /** The one it was split off from. */
    public Optional<Concern> origin(Concern concern, Actor actor) {
        return Optional.ofNullable(concern.origin())
                .flatMap(store::find)
                .filter(found -> readers.mayRead(actor, found));
    }

    /** What was split off from it. */
    public List<Concern> splitOff(Concern concern, Actor actor) {
        return readable(store.splitOff(concern.id()), actor);
    }

    /** How the concerns are called that the lines name, by the id of the line. */
    public Map<UUID, String> named(Collection<Event> events, Actor actor) {
        var ids = new HashMap<UUID, ConcernId>();
        events.forEach(event -> NAMING.stream()
                .map(event.details()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(id -> ids.put(event.id(), new ConcernId(UUID.fromString(id)))));
        if (ids.isEmpty()) {
            return Map.of();
        }
        var known = readable(store.findAll(ids.values().stream().distinct().toList()), actor);
        var names = new HashMap<UUID, String>();
        ids.forEach((event, id) -> known.stream()
                .filter(each -> each.id().equals(id))
                .forEach(each -> names.put(event, each.reference())));
        return names;
    }

    private List<Concern> readable(List<Concern> found, Actor actor) {
        return found.stream().filter(each -> readers.mayRead(actor, each)).toList();
    }
}
