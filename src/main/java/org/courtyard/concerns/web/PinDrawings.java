package org.courtyard.concerns.web;

import java.util.List;
import java.util.Locale;
import org.courtyard.places.Coordinates;
import org.courtyard.places.Outlines;
import org.courtyard.places.PinSketch;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Component;

/** Draws a pin among the outlines around it, and says in words where it is. */
@Component
public class PinDrawings {

    private final Outlines outlines;
    private final Places places;
    private final Spots spots;

    PinDrawings(Outlines outlines, Places places, Spots spots) {
        this.outlines = outlines;
        this.places = places;
        this.spots = spots;
    }

    public PinDrawing of(Coordinates pin, Shell shell) {
        var sketch = outlines.around(pin).orElse(null);
        var at = String.format(Locale.ROOT, "%.6f,%.6f", pin.latitude(), pin.longitude());
        if (sketch == null) {
            return new PinDrawing(words(pin, shell), 0, 0, "", List.of(), at);
        }
        var named = places.placesByIds(sketch.areas().stream()
                .filter(PinSketch.Area::named)
                .map(PinSketch.Area::place)
                .toList());
        var areas = sketch.areas().stream()
                .map(each -> {
                    var place = each.named() ? named.get(each.place()) : null;
                    return new PinDrawing.Area(
                            each.rings(), place == null ? null : place.called(shell.lang()), each.x(), each.y());
                })
                .toList();
        return new PinDrawing(
                words(pin, shell),
                sketch.width(),
                sketch.height(),
                shell.say("concerns.pin.scale", sketch.metres()),
                areas,
                at);
    }

    private String words(Coordinates pin, Shell shell) {
        return outlines.at(pin)
                .map((Place place) -> spots.spot(place, shell.lang()).name())
                .map(name -> shell.say("concerns.pin.in", name))
                .orElseGet(() -> shell.say("concerns.pin.nowhere"));
    }
}
