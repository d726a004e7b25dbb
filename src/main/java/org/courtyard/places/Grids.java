package org.courtyard.places;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grids of communities: which buildings each grid worker looks after. There is one plan at a time. */
@Service
@Transactional(readOnly = true)
public class Grids {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final GridStore store;
    private final Places places;
    private final Successions successions;
    private final Permissions permissions;
    private final Ids ids;
    private final InstantSource time;

    Grids(
            GridStore store,
            Places places,
            Successions successions,
            Permissions permissions,
            Ids ids,
            InstantSource time) {
        this.store = store;
        this.places = places;
        this.successions = successions;
        this.permissions = permissions;
        this.ids = ids;
        this.time = time;
    }

    /** @throws Missing when there never was such a grid */
    public Grid grid(GridId id) {
        return store.find(id.value()).orElseThrow(() -> new Missing("places.grid-missing"));
    }

    /** Those of a community today. */
    public List<Grid> ofCommunity(PlaceId community) {
        var path = places.place(community).path();
        var reach = successions.reach(path);
        return reach.places().stream()
                .filter(each -> reach.depth(new PlaceId(each)) == path.size() - 1)
                .flatMap(each -> store.of(each, today()).stream())
                .toList();
    }

    /** The grid that looks after this place; where both a compound and a building of it are covered, the building's. */
    public Optional<Grid> covering(Place place) {
        var reach = successions.reach(place.path());
        return store.covering(reach.places(), today()).stream()
                .max(Comparator.comparingInt(grid -> nearest(grid, reach)));
    }

    /**
     * Makes a grid of a community.
     *
     * @throws BadInput without a name, or when a covered place lies outside the community
     * @throws Conflict when another grid covers one of these places already
     */
    @Transactional
    public Grid make(PlaceId community, String name, @Nullable String nameEn, Set<PlaceId> covers, Actor actor) {
        var around = places.place(community);
        permissions.check(actor, Right.MANAGE_PLACES, around.where(), "make a grid");
        new BadInput.Checks()
                .wrongIf(name.isBlank(), "name", "places.name-empty")
                .wrongIf(around.level() != Level.COMMUNITY, "community", "places.grid-needs-community")
                .throwIfAny();
        var id = new GridId(ids.next(around.region()));
        store.insert(id.value(), community.value(), name.strip(), nameEn, today());
        cover(id, around, covers);
        return grid(id);
    }

    /** Sets anew what the grid covers; the same faults as {@link #make}. */
    @Transactional
    public Grid cover(GridId id, Set<PlaceId> covers, Actor actor) {
        var around = places.place(grid(id).community());
        permissions.check(actor, Right.MANAGE_PLACES, around.where(), "change a grid");
        cover(id, around, covers);
        return grid(id);
    }

    /** From this day there is no such grid any more. */
    @Transactional
    public void end(GridId id, LocalDate day, Actor actor) {
        var around = places.place(grid(id).community());
        permissions.check(actor, Right.MANAGE_PLACES, around.where(), "end a grid");
        store.end(id.value(), day);
    }

    private void cover(GridId id, Place around, Set<PlaceId> covers) {
        var found = places.placesByIds(covers);
        for (var each : covers) {
            var place = found.get(each);
            if (place == null || !place.within(around.id()) || !place.level().below(Level.COMMUNITY)) {
                throw new BadInput("covers", "places.grid-outside", place == null ? each : place.shortName());
            }
        }
        for (var other : ofCommunity(around.id())) {
            if (!other.id().equals(id) && other.covers().stream().anyMatch(covers::contains)) {
                throw new Conflict("places.grid-overlaps", other.name());
            }
        }
        store.cover(id.value(), covers.stream().map(PlaceId::value).toList());
    }

    private static int nearest(Grid grid, Reach reach) {
        return grid.covers().stream().mapToInt(reach::depth).max().orElse(-1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZONE);
    }
}
