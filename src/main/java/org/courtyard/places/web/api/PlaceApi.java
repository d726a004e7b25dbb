package org.courtyard.places.web.api;

import java.util.List;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places for programs: by name, by parent, by id or code. */
@RestController
@MayCall(MayCall.Who.ANYONE)
class PlaceApi {

    private static final int MOST = 200;
    private static final int FOUND = 50;

    private final Places places;

    PlaceApi(Places places) {
        this.places = places;
    }

    /**
     * Found by text (name, pinyin, initials, code; the best fifty), else the children of a parent, else the roots.
     *
     * @param cursor {@code next} of the page before
     * @param limit 1 to 200
     */
    @GetMapping("/api/v1/places")
    PlaceJson.Page listPlaces(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "0") int cursor,
            @RequestParam(defaultValue = "50") int limit) {
        new BadInput.Checks()
                .wrongIf(limit < 1 || limit > MOST, "limit", "places.number-range", 1, MOST)
                .wrongIf(cursor < 0, "cursor", "places.number-range", 0, Integer.MAX_VALUE)
                .throwIfAny();
        var found = found(text, parent);
        var shown = found.stream().skip(cursor).limit(limit).map(PlaceJson::of).toList();
        int end = cursor + shown.size();
        return new PlaceJson.Page(shown, end < found.size() ? String.valueOf(end) : null);
    }

    @GetMapping("/api/v1/places/{place}")
    ResponseEntity<PlaceJson> readPlace(@PathVariable String place) {
        var found = byAnyName(place);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(PlaceJson.of(found));
    }

    private List<Place> found(String text, String parent) {
        if (!text.isBlank()) {
            return places.search(
                    text, parent.isBlank() ? null : byAnyName(parent).id(), FOUND);
        }
        if (parent.isBlank()) {
            return places.roots();
        }
        PlaceId above = byAnyName(parent).id();
        return places.children(above);
    }

    private Place byAnyName(String text) {
        return places.byAnyName(text).orElseThrow(() -> new Missing("places.missing"));
    }
}
