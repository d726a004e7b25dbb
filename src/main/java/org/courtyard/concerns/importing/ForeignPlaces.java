package org.courtyard.concerns.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.cli.CommandProblem;
import org.jspecify.annotations.Nullable;

/** Finds the place of a row under the mapping's root, or makes it where the mapping says so. */
final class ForeignPlaces {

    private final Places places;
    private final Mapping mapping;
    private final Place root;
    private final Map<String, Optional<Place>> known = new HashMap<>();

    ForeignPlaces(Places places, Mapping mapping) {
        this.places = places;
        this.mapping = mapping;
        this.root = root();
        for (var child : places.children(root.id())) {
            known.put(child.name(), Optional.of(child));
            known.putIfAbsent(child.shortName(), Optional.of(child));
        }
    }

    Place root() {
        var wanted = mapping.places().root();
        return places.byCode(wanted.codeSystem(), wanted.code()).orElseGet(() -> make(wanted));
    }

    /** Empty when the row fits nowhere. */
    Optional<Place> of(HistoryRow row) {
        var found = switch (mapping.places().by()) {
            case NAME -> byName(row.place());
            case CODE -> row.place() == null ? Optional.<Place>empty() : places.byCode(row.place());
            case PIN ->
                row.latitude() == null || row.longitude() == null
                        ? Optional.<Place>empty()
                        : places.byPin(row.latitude(), row.longitude());
        };
        return found.isEmpty() && mapping.places().nowhereToRoot() ? Optional.of(root) : found;
    }

    private Optional<Place> byName(@Nullable String name) {
        return name == null ? Optional.empty() : known.computeIfAbsent(name, this::find);
    }

    private Optional<Place> find(String name) {
        if (!mapping.places().createUnknown()) {
            return Optional.empty();
        }
        return Optional.of(places.create(
                new NewPlace(
                        root.id(),
                        mapping.places().level(),
                        name,
                        null,
                        name,
                        mapping.source(),
                        name,
                        null,
                        null,
                        null,
                        null),
                Actor.HOUSE));
    }

    private Place make(Mapping.Root wanted) {
        if (wanted.name() == null) {
            throw new CommandProblem("places.root: there is no place with the code " + wanted.code() + " in "
                    + wanted.codeSystem() + "; give it a name to have it made");
        }
        return places.create(
                new NewPlace(
                        null,
                        wanted.level(),
                        wanted.name(),
                        null,
                        wanted.nameEn(),
                        wanted.codeSystem(),
                        wanted.code(),
                        null,
                        null,
                        null,
                        null),
                Actor.HOUSE);
    }
}
