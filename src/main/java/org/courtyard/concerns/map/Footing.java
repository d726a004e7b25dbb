package org.courtyard.concerns.map;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.places.Coordinates;
import org.courtyard.places.Located;
import org.courtyard.places.MapScale;
import org.courtyard.places.MapWindow;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Where a pile stands at one zoom. A place too small to look into speaks for everything in it; looked into, its parts do,
 * and at the end of the way the pin, if there is one. So nobody without a pin is ever shown more precisely than the
 * narrowest place that is drawn around him.
 *
 * @param place whose middle it is; null: nothing of its path is on the map, only the pin
 * @param last no closer look would part it any further
 */
public record Footing(Coordinates at, @Nullable UUID place, boolean last) {

    public static Optional<Footing> of(Pile pile, Map<PlaceId, Located> known, MapWindow window) {
        Footing here = null;
        for (var each : pile.path()) {
            var where = known.get(new PlaceId(each));
            if (where != null) {
                here = new Footing(where.middle(), each, true);
                if (!MapScale.entered(where, window)) {
                    return Optional.of(new Footing(where.middle(), each, isLast(each, pile, known)));
                }
            }
        }
        return pile.pin() == null
                ? Optional.ofNullable(here)
                : Optional.of(new Footing(pile.pin(), here == null ? null : here.place(), true));
    }

    private static boolean isLast(UUID place, Pile pile, Map<PlaceId, Located> known) {
        var deeper =
                pile.path().subList(pile.path().indexOf(place) + 1, pile.path().size());
        return pile.pin() == null && deeper.stream().noneMatch(each -> known.containsKey(new PlaceId(each)));
    }
}
