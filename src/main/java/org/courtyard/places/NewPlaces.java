package org.courtyard.places;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.courtyard.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a new place into the tree, inside the caller's transaction; the caller has asked whether it may be made. */
@Component
class NewPlaces {

    private final PlaceStore store;
    private final TreeStore tree;
    private final PlaceMemory memory;
    private final Ids ids;

    NewPlaces(PlaceStore store, TreeStore tree, PlaceMemory memory, Ids ids) {
        this.store = store;
        this.tree = tree;
        this.memory = memory;
        this.ids = ids;
    }

    /** The parent is read again once the tree stays as it is: it may have moved a moment ago. */
    Place make(NewPlace wanted, int region) {
        memory.forget();
        tree.whileTreeStays();
        var id = ids.next(region);
        var parent = wanted.parent() == null
                ? null
                : store.find(wanted.parent().value()).orElseThrow();
        var path = new ArrayList<>(parent == null ? List.<UUID>of() : parent.path());
        path.add(id);
        var shortName = wanted.shortName() == null ? ShortNames.of(wanted.name()) : wanted.shortName();
        store.insert(id, wanted, shortName, path, region, PlaceStore.Names.of(shortName));
        return store.find(id).orElseThrow();
    }

    /** The first six digits of the nearest official code. */
    static int region(NewPlace wanted, @Nullable Place parent) {
        var code = wanted.code();
        if (code != null && "nbs".equals(wanted.codeSystem()) && code.matches("\\d{2,12}")) {
            return Integer.parseInt((code + "0000").substring(0, 6));
        }
        return parent == null ? 0 : parent.region();
    }
}
