package org.courtyard.places.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.places.Level;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Component;

/** Places as lines of a list, each with where it lies. */
@Component
class PlaceRows {

    private final Places places;

    PlaceRows(Places places) {
        this.places = places;
    }

    /** Each line leads to the place's home and tells the script to remember it. */
    List<Row> of(List<Place> found, Shell shell) {
        var around = around(found, shell);
        return found.stream()
                .map(place -> Row.of(
                        shell.to("/places/" + place.id()),
                        icon(place),
                        place.called(shell.lang()),
                        around.get(place.id())))
                .toList();
    }

    /** The same as a file. */
    void file(String name, String title, List<Place> found, ListFile file, Shell shell) throws IOException {
        var around = around(found, shell);
        var titles = Stream.of("name", "level", "around", "code", "spoken").map(each -> "places.column." + each);
        file.write(
                name,
                title,
                titles,
                ListFile.of(
                        found,
                        place -> Arrays.asList(
                                place.called(shell.lang()),
                                shell.say("places.level." + place.level().name()),
                                around.get(place.id()),
                                place.code(),
                                place.spokenCode())));
    }

    /** Where each lies, in words. */
    private Map<PlaceId, String> around(List<Place> found, Shell shell) {
        var above = new HashSet<PlaceId>();
        found.forEach(place -> place.path().forEach(id -> above.add(new PlaceId(id))));
        var names = places.placesByIds(above);
        return found.stream()
                .collect(Collectors.toMap(
                        Place::id,
                        place -> place.path().stream()
                                .map(id -> names.get(new PlaceId(id)))
                                .filter(each -> each != null
                                        && !each.pseudo()
                                        && !each.id().equals(place.id())
                                        && each.level().compareTo(Level.CITY) >= 0)
                                .map(each -> each.called(shell.lang()))
                                .collect(Collectors.joining(shell.lang() == Lang.EN ? ", " : " ")),
                        (one, same) -> one));
    }

    private static String icon(Place place) {
        return place.level().official() ? "map-pin" : "building-community";
    }
}
