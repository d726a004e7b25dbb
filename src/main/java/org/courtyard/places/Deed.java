package org.courtyard.places;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.places.PlaceChange.Kind;
import org.courtyard.platform.access.Actor;
import org.jspecify.annotations.Nullable;

/** A decision being carried out: changes the tree and notes each change. */
final class Deed {

    private final TreeStore tree;
    private final RecutStore store;
    private final UUID id;
    private final Decided decided;
    private final List<PlaceChange> changes = new ArrayList<>();
    private final Map<PlaceId, List<UUID>> before = new HashMap<>();

    Deed(TreeStore tree, RecutStore store, UUID id, Decided decided) {
        this.tree = tree;
        this.store = store;
        this.id = id;
        this.decided = decided;
    }

    UUID id() {
        return id;
    }

    void rename(Place place, String name, String shortName, @Nullable String nameEn) {
        tree.rename(place.id().value(), name, shortName, nameEn, PlaceStore.Names.of(shortName));
        note(place, new PlaceChange(place.id(), Kind.RENAMED, place.name(), name, null, null));
    }

    void made(Place place) {
        note(place, new PlaceChange(place.id(), Kind.MADE, null, null, null, place.parent()));
    }

    void move(Place place, @Nullable PlaceId above) {
        hang(place, Kind.MOVED, above);
    }

    /** The place is no more; it hangs below its keeper from now on. */
    void end(Place place, Kind kind, @Nullable PlaceId keeper, List<PlaceId> successors) {
        tree.close(place.id().value(), decided.from());
        store.succeed(
                place.id().value(), successors.stream().map(PlaceId::value).toList(), id);
        hang(place, kind, keeper);
    }

    void reopen(Place place, @Nullable PlaceId above) {
        tree.reopen(place.id().value());
        store.unsucceed(place.id().value());
        hang(place, Kind.REOPENED, above);
    }

    void write(Actor actor, Instant now, @Nullable UUID undoes) {
        var name = actor instanceof Actor.Member member ? member.displayName() : null;
        var recut = new Recut(id, now, name, decided.from(), decided.why().strip(), null, undoes, false, changes);
        store.insert(recut, actor.account(), before);
    }

    private void hang(Place place, Kind kind, @Nullable PlaceId above) {
        tree.hang(place.id().value(), above == null ? null : above.value());
        note(place, new PlaceChange(place.id(), kind, null, null, place.parent(), above));
    }

    private void note(Place place, PlaceChange change) {
        changes.add(change);
        before.put(place.id(), place.path());
    }
}
