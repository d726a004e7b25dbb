package org.courtyard.concerns.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.concerns.web.RaisePage.Spot;
import org.courtyard.concerns.web.RaisePage.Tree;
import org.courtyard.places.Level;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.i18n.Lang;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Choosing a place without leaving the form: by what is written on a poster, by name, or step by step. */
@Component
class Spots {

    private static final int FOUND = 12;

    private final Places places;

    Spots(Places places) {
        this.places = places;
    }

    Optional<Place> find(String id) {
        try {
            return id.isBlank() ? Optional.empty() : places.find(new PlaceId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    Optional<Place> named(String text) {
        return text.isBlank() || text.length() > 60 ? Optional.empty() : places.byAnyName(text);
    }

    List<Place> search(String text) {
        return text.isBlank() ? List.of() : places.search(text.substring(0, Math.min(60, text.length())), null, FOUND);
    }

    Spot spot(Place place, Lang lang) {
        var names = new ArrayList<String>();
        var own = new ArrayList<String>();
        for (var each : places.ancestors(place)) {
            if (each.level().official() && !each.equals(place)) {
                names.addFirst(each.called(lang));
            } else {
                own.add(each.called(lang));
            }
        }
        var deeper = place.level() != Level.STAIRCASE
                && place.level() != Level.UNIT
                && !places.childrenShown(place.id()).isEmpty();
        var inside = names.subList(0, Math.min(2, names.size()));
        return new Spot(place.id().toString(), String.join(" ", own), String.join(" · ", inside), deeper);
    }

    /** @param under the place whose parts are listed; null for the beginning */
    Tree tree(@Nullable Place under, @Nullable List<Place> found, Lang lang) {
        var below = (under == null ? beginnings() : places.childrenShown(under.id()))
                .stream()
                        .filter(each -> each.level() != Level.UNIT)
                        .map(each -> spot(each, lang))
                        .toList();
        return new Tree(
                under == null ? null : spot(under, lang),
                below,
                found == null
                        ? null
                        : found.stream().map(each -> spot(each, lang)).toList());
    }

    /** The country and the province alone lead nowhere: the tree begins where it branches. */
    List<Place> beginnings() {
        var roots = places.roots();
        for (int step = 0; step < 3 && roots.size() == 1; step++) {
            var below = places.childrenShown(roots.getFirst().id());
            if (below.isEmpty()) {
                break;
            }
            roots = below;
        }
        return roots.stream()
                .flatMap(place -> place.pseudo() ? places.childrenShown(place.id()).stream() : Stream.of(place))
                .toList();
    }
}
