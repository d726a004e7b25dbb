package org.courtyard.places;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where places lie: drawing their outlines, and finding places by a pin. */
@Service
@Transactional(readOnly = true)
public class Outlines {

    private final OutlineStore store;
    private final PlaceStore places;
    private final PlaceMemory memory;
    private final Permissions permissions;
    private volatile Indexed indexed = new Indexed(new UUID(0, 0), new PinIndex(List.of()));

    Outlines(OutlineStore store, PlaceStore places, PlaceMemory memory, Permissions permissions) {
        this.store = store;
        this.places = places;
        this.memory = memory;
        this.permissions = permissions;
    }

    /** The most specific place whose outline holds the point; empty when it lies in none. */
    public Optional<Place> at(Coordinates pin) {
        return index().at(pin).flatMap(places::find);
    }

    /**
     * Places at most so far from the point, the nearest first: from their outline, or from their point where none is
     * drawn.
     *
     * @param metres more than 0
     */
    public List<PlaceId> near(Coordinates pin, double metres) {
        return index().near(pin, metres).stream().map(PlaceId::new).toList();
    }

    /** The outlines of these places as GeoJSON in WGS-84; places without one are left out. */
    public Map<PlaceId, String> outlines(Collection<PlaceId> wanted) {
        var found = new HashMap<PlaceId, String>();
        for (var drawn : store.of(wanted.stream().map(PlaceId::value).toList())) {
            if (drawn.outline() != null) {
                found.put(new PlaceId(drawn.id()), drawn.outline());
            }
        }
        return found;
    }

    /** Where these places lie; those that are not on the map are left out. */
    public Map<PlaceId, Located> located(Collection<PlaceId> wanted) {
        var known = index();
        var found = new HashMap<PlaceId, Located>();
        wanted.forEach(each -> known.located(each.value()).ifPresent(where -> found.put(each, where)));
        return found;
    }

    /** Places whose middle can be seen. */
    public List<PlaceId> within(MapWindow window) {
        return index().within(window.box()).stream().map(PlaceId::new).toList();
    }

    /** The outlines that can be seen, wide places first. */
    public List<DrawnPlace> drawn(MapWindow window) {
        return index().drawn(window);
    }

    /** Around everything that is drawn; empty when nothing is. */
    public Optional<Extent> whole() {
        return index().whole();
    }

    /** The nearest place at or above this one that has an outline. */
    public Optional<PlaceId> drawnAround(Place place) {
        var known = index();
        return place.path().reversed().stream()
                .filter(each -> known.located(each).filter(Located::area).isPresent())
                .findFirst()
                .map(PlaceId::new);
    }

    /**
     * How far a point lies outside a place, in metres, 0 inside; measured from the nearest place above with an outline where
     * the place itself has none. Empty when none is drawn.
     */
    public OptionalDouble metresOutside(Place place, Coordinates pin) {
        return drawnAround(place)
                .map(each -> index().metresOutside(each.value(), pin))
                .orElseGet(OptionalDouble::empty);
    }

    /** What lies around a point, as a small drawing with the point in its middle; empty when nothing is drawn there. */
    public Optional<PinSketch> around(Coordinates pin) {
        return PinSketch.of(pin, index());
    }

    /** A small drawing of these places; empty when fewer than two of them have an outline. */
    public Optional<MapSketch> sketch(Collection<PlaceId> wanted) {
        var drawn = outlines(wanted);
        return drawn.size() < 2 ? Optional.empty() : Optional.of(MapSketch.of(drawn));
    }

    /**
     * Draws or redraws a place. Its point moves to the inside of the outline.
     *
     * @param geoJson a Polygon, MultiPolygon or a Feature of one, at most 200,000 points
     * @throws BadInput when the outline cannot be read, crosses itself or is no area
     */
    @Transactional
    public void draw(PlaceId id, String geoJson, Crs crs, Actor actor) {
        var place = places.find(id.value()).orElseThrow(() -> new Missing("places.missing", id));
        permissions.check(actor, Right.MANAGE_PLACES, place.where(), "draw an outline");
        var shape = GeoJson.read(geoJson, crs);
        var inside = shape.getInteriorPoint();
        memory.forget();
        store.draw(id.value(), GeoJson.write(shape), inside.getY(), inside.getX());
    }

    /** Puts a place on the map by a point alone; an outline it had is taken away. */
    @Transactional
    public void pin(PlaceId id, Coordinates point, Actor actor) {
        var place = places.find(id.value()).orElseThrow(() -> new Missing("places.missing", id));
        permissions.check(actor, Right.MANAGE_PLACES, place.where(), "set a point");
        memory.forget();
        store.draw(id.value(), null, point.latitude(), point.longitude());
    }

    private PinIndex index() {
        var known = indexed;
        var now = store.edition();
        if (known.edition().equals(now)) {
            return known.index();
        }
        synchronized (this) {
            if (!indexed.edition().equals(now)) {
                indexed = new Indexed(now, new PinIndex(store.all()));
            }
            return indexed.index();
        }
    }

    private record Indexed(UUID edition, PinIndex index) {}
}
