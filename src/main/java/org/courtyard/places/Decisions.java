package org.courtyard.places;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins and ends what is decided about places, inside the caller's transaction. */
@Component
class Decisions {

    private final TreeStore tree;
    private final RecutStore store;
    private final PlaceMemory memory;
    private final Permissions permissions;
    private final Retelling retelling;
    private final CourtyardSettings settings;
    private final Ids ids;
    private final InstantSource time;

    Decisions(
            TreeStore tree,
            RecutStore store,
            PlaceMemory memory,
            Permissions permissions,
            Retelling retelling,
            CourtyardSettings settings,
            Ids ids,
            InstantSource time) {
        this.tree = tree;
        this.store = store;
        this.memory = memory;
        this.permissions = permissions;
        this.retelling = retelling;
        this.settings = settings;
        this.ids = ids;
        this.time = time;
    }

    /** One at a time, and not while an import runs: the tree stays as it is read until the commit. */
    Deed begin(Decided decided) {
        RecutRule.decided(decided, today());
        tree.alone();
        memory.forget();
        return new Deed(tree, store, ids.next(0), decided);
    }

    void end(Deed deed, Actor actor, @Nullable UUID undoes) {
        deed.write(actor, time.instant(), undoes);
        retelling.begin(deed.id());
    }

    /**
     * An official division touches its neighbours: who changes it looks after what lies above.
     *
     * @throws Stale when somebody changed the place since the page was opened
     */
    void mayChange(Place place, int version, Actor actor) {
        may(around(place), actor);
        if (place.version() != version) {
            throw new Stale("places.changed-meanwhile");
        }
    }

    void may(Where where, Actor actor) {
        permissions.check(actor, Right.MANAGE_PLACES, where, "change the territory");
    }

    static Where around(Place place) {
        return place.level().official()
                ? Where.of(place.path().subList(0, place.path().size() - 1))
                : place.where();
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), settings.timeZone());
    }
}
