package org.courtyard.places;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.problems.BadInput;
import org.springframework.stereotype.Component;

/** Places as staff types them: 槐树院 3, a spoken code, or an official code. */
@Component
public class PlaceTyping {

    /** More would make the list of a browser slow. */
    private static final int MOST = 600;

    private static final int NAMED = 5;

    private final Places places;

    PlaceTyping(Places places) {
        this.places = places;
    }

    /** The places of the actor's posts and what lies below, down to buildings, by the name they are typed with. */
    public Map<String, PlaceId> near(Actor actor) {
        var found = new LinkedHashMap<String, PlaceId>();
        actor.grants().stream()
                .map(Grant::place)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .forEach(id -> places.find(new PlaceId(id)).ifPresent(place -> walk(place, "", found)));
        return found;
    }

    private void walk(Place place, String above, Map<String, PlaceId> found) {
        if (found.size() >= MOST) {
            return;
        }
        var name = above.isEmpty() ? place.shortName() : above + " " + place.shortName();
        found.putIfAbsent(name, place.id());
        if (place.level().compareTo(Level.BUILDING) < 0) {
            var prefix = place.level().official() ? "" : name;
            places.children(place.id()).forEach(child -> walk(child, prefix, found));
        }
    }

    /** @throws BadInput at the field {@code place} when nothing or several places are called so */
    public Place resolve(String typed, Actor actor) {
        if (typed.isBlank()) {
            throw new BadInput("place", "places.typed-missing");
        }
        var exact = places.byAnyName(typed);
        if (exact.isPresent()) {
            return exact.get();
        }
        var wanted = plain(typed);
        var alike = new ArrayList<String>();
        var near = near(actor);
        for (var each : near.entrySet()) {
            if (plain(each.getKey()).equals(wanted)) {
                return places.place(each.getValue());
            }
            if (plain(each.getKey()).contains(wanted)) {
                alike.add(each.getKey());
            }
        }
        if (alike.isEmpty()) {
            return searched(typed, actor);
        }
        var only = near.get(alike.getFirst());
        if (alike.size() > 1 || only == null) {
            List<String> some = alike.subList(0, Math.min(NAMED, alike.size()));
            throw new BadInput("place", "places.typed-several", String.join(" / ", some));
        }
        return places.place(only);
    }

    /** By pinyin, initials or English name, within the places of the actor's posts. */
    private Place searched(String typed, Actor actor) {
        var found = actor.grants().stream()
                .map(Grant::place)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .flatMap(id -> places.search(typed, new PlaceId(id), NAMED + 1).stream())
                .distinct()
                .toList();
        if (found.isEmpty()) {
            throw new BadInput("place", "places.typed-unknown", typed.strip());
        }
        if (found.size() > 1) {
            var names = found.stream().limit(NAMED).map(Place::shortName).toList();
            throw new BadInput("place", "places.typed-several", String.join(" / ", names));
        }
        return found.getFirst();
    }

    /** Without what people leave out when they type: blanks and 号楼. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s,，]|号楼|号院|栋|幢", "");
    }
}
