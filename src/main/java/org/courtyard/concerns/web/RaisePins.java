package org.courtyard.concerns.web;

import java.util.List;
import java.util.Optional;
import org.courtyard.concerns.Concerns;
import org.courtyard.places.Coordinates;
import org.courtyard.places.Extent;
import org.courtyard.places.Outlines;
import org.courtyard.places.Place;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The point on the map while something is raised: shown, doubted, or looked for. */
@Component
class RaisePins {

    /** Around a pin that is set, the map shows so many degrees to each side. */
    private static final double AROUND = 0.0015;

    private final Outlines outlines;
    private final PinDrawings drawings;
    private final CourtyardSettings settings;

    RaisePins(Outlines outlines, PinDrawings drawings, CourtyardSettings settings) {
        this.outlines = outlines;
        this.drawings = drawings;
        this.settings = settings;
    }

    RaisePage.Pin pin(RaiseForm form, @Nullable Place place, Shell shell) {
        var pin = form.pin().orElse(null);
        var tiles = settings.tiles();
        return new RaisePage.Pin(
                pin == null ? null : drawings.of(pin, shell),
                pin == null || place == null ? null : far(place, pin, shell),
                extent(pin, place)
                        .map(box -> box.west() + "," + box.south() + "," + box.east() + "," + box.north())
                        .orElse(null),
                tiles == null ? null : tiles.url(),
                tiles == null ? null : tiles.attribution());
    }

    private @Nullable String far(Place place, Coordinates pin, Shell shell) {
        double metres = outlines.metresOutside(place, pin).orElse(0);
        return metres <= Concerns.PIN_FAR_METRES
                ? null
                : shell.say("concerns.pin.far", place.called(shell.lang()), Math.round(metres / 100) / 10.0);
    }

    private Optional<Extent> extent(@Nullable Coordinates pin, @Nullable Place place) {
        if (pin != null) {
            return Optional.of(new Extent(
                    pin.longitude() - AROUND,
                    pin.latitude() - AROUND,
                    pin.longitude() + AROUND,
                    pin.latitude() + AROUND));
        }
        return Optional.ofNullable(place)
                .flatMap(outlines::drawnAround)
                .map(id -> outlines.located(List.of(id)).get(id))
                .map(located -> located.extent())
                .or(outlines::whole);
    }
}
