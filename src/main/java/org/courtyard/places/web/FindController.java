package org.courtyard.places.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.courtyard.places.Coordinates;
import org.courtyard.places.Crs;
import org.courtyard.places.FirstLook;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing a place by its name, by the tree, or by a point. */
@Controller
@MayCall(MayCall.Who.ANYONE)
class FindController {

    private static final int SHOWN = 30;

    private final Places places;
    private final PlaceRows rows;
    private final ObjectProvider<FirstLook> firstLooks;

    FindController(Places places, PlaceRows rows, ObjectProvider<FirstLook> firstLooks) {
        this.places = places;
        this.rows = rows;
        this.firstLooks = firstLooks;
    }

    /** The front page: to the place the address names, else choosing one. */
    @GetMapping({"/zh", "/en", "/zh/", "/en/"})
    Object front(@RequestParam(defaultValue = "") String place, Shell shell, Model model) {
        if (!place.isBlank()) {
            var found = places.byAnyName(place);
            if (found.isPresent()) {
                return to(shell, "/places/" + found.get().id());
            }
        }
        model.addAttribute("page", page(place, shell));
        return "places/front";
    }

    @GetMapping({"/zh/large", "/en/large"})
    ResponseEntity<Void> large(Shell shell) {
        return redirect("/" + shell.lang().segment() + "?large=1");
    }

    @GetMapping({"/zh/places", "/en/places"})
    String find(@RequestParam(defaultValue = "") String text, Shell shell, Model model) {
        model.addAttribute("page", page(text, shell));
        return "places/find";
    }

    /** What was found, or where the tree begins. */
    @GetMapping({"/zh/places.{format:csv|xlsx}", "/en/places.{format:csv|xlsx}"})
    void file(@RequestParam(defaultValue = "") String text, Shell shell, ListFile file) throws IOException {
        var found = text.isBlank() ? beginnings() : places.search(text, SHOWN);
        rows.file("places", shell.say("places.find.title"), found, file, shell);
    }

    /** What the typing led to so far, for the script. */
    @GetMapping({"/zh/places/found", "/en/places/found"})
    String found(@RequestParam(defaultValue = "") String text, Shell shell, Model model) {
        model.addAttribute(
                "page", new FindPage(text, rows.of(places.search(text, SHOWN), shell), List.of(), List.of()));
        return "places/found";
    }

    /** The most specific place around a point; without one, choosing by the tree. */
    @GetMapping({"/zh/places/at", "/en/places/at"})
    Object at(
            @RequestParam double lat,
            @RequestParam double lon,
            @RequestParam(defaultValue = "wgs84") String crs,
            Shell shell) {
        var system = Crs.ofCode(crs).orElseThrow(() -> new BadInput("crs", "places.crs-unknown"));
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new BadInput("lat", "places.point-off-earth");
        }
        var point = new Coordinates(lat, lon).toWgs84(system);
        return places.byPin(point.latitude(), point.longitude())
                .map(place -> to(shell, "/places/" + place.id()))
                .orElseGet(() -> to(shell, "/places"));
    }

    private FindPage page(String text, Shell shell) {
        var found = places.search(text, SHOWN);
        return new FindPage(text, rows.of(found, shell), rows.of(worthALook(), shell), rows.of(beginnings(), shell));
    }

    private List<Place> worthALook() {
        return firstLooks.stream().flatMap(each -> each.place().get().stream()).toList();
    }

    /** The country and the provinces alone lead nowhere: the tree begins where it branches. */
    private List<Place> beginnings() {
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

    private static ResponseEntity<Void> to(Shell shell, String page) {
        return redirect(shell.to(page));
    }

    private static ResponseEntity<Void> redirect(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address))
                .build();
    }
}
