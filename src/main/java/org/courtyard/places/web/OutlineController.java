package org.courtyard.places.web;

import java.util.List;
import org.courtyard.places.DrawnPlace;
import org.courtyard.places.MapWindow;
import org.courtyard.places.Outlines;
import org.courtyard.places.Places;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.i18n.Lang;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a map draws beneath everything else: the outlines of places in one window, the same bytes for all. */
@Controller
@MayCall(MayCall.Who.ANYONE)
class OutlineController {

    private final Outlines outlines;
    private final Places places;

    OutlineController(Outlines outlines, Places places) {
        this.outlines = outlines;
        this.places = places;
    }

    /** @param name null where there is no room for one */
    record Shape(@Nullable String name, List<Double> middle, List<List<Double>> rings) {}

    record Shapes(List<Shape> shapes) {}

    @GetMapping(
            path = {"/zh/places/outlines.json", "/en/places/outlines.json"},
            produces = "application/json")
    @ResponseBody
    Shapes outlines(@RequestParam int zoom, @RequestParam String box, Lang lang) {
        var drawn = outlines.drawn(MapWindow.of(zoom, box));
        var names = places.placesByIds(
                drawn.stream().filter(DrawnPlace::named).map(DrawnPlace::place).toList());
        return new Shapes(drawn.stream()
                .map(each -> {
                    var place = each.named() ? names.get(each.place()) : null;
                    return new Shape(
                            place == null ? null : place.called(lang),
                            List.of(each.middle().latitude(), each.middle().longitude()),
                            each.rings());
                })
                .toList());
    }
}
