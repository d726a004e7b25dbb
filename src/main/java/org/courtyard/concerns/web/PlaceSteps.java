package org.courtyard.concerns.web;

import java.util.List;
import java.util.Optional;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The buttons inside the form that look for a place; each brings the whole form back with nothing lost. */
@Component
class PlaceSteps {

    private final Spots spots;
    private final Places places;

    PlaceSteps(Spots spots, Places places) {
        this.spots = spots;
        this.places = places;
    }

    /**
     * What the part about the place shows.
     *
     * @param open it is being chosen
     * @param under whose parts are listed, null for the beginning
     * @param found by name, null when nothing was looked for
     */
    record Choosing(
            boolean open, @Nullable Place under, @Nullable List<Place> found) {

        static final Choosing CLOSED = new Choosing(false, null, null);
    }

    /** The form afterwards, what it shows, and what went wrong. */
    record Taken(RaiseForm form, Choosing choosing, List<Wrong> wrongs) {}

    /** Empty when the form is to be sent. */
    Optional<Taken> take(RaiseForm form, Shell shell) {
        var step = form.step();
        if (step.containsKey("pick")) {
            return Optional.of(picked(form, spots.find(step.get("pick")), shell));
        }
        if (step.containsKey("under")) {
            return Optional.of(new Taken(
                    form, new Choosing(true, spots.find(step.get("under")).orElse(null), null), List.of()));
        }
        if (step.containsKey("locate")) {
            return Optional.of(located(form, shell));
        }
        if (step.containsKey("find")) {
            return Optional.of(searched(form, shell));
        }
        if (step.containsKey("change")) {
            return Optional.of(new Taken(form, new Choosing(true, around(form), null), List.of()));
        }
        return Optional.empty();
    }

    /** Sent with a name typed but nothing picked: the same as looking for it, unless it is plain which place is meant. */
    Taken unsaid(RaiseForm form, Shell shell) {
        var taken = searched(form, shell);
        return taken.form().place().isEmpty() && form.where().isEmpty()
                ? new Taken(form, Choosing.CLOSED, List.of(wrong("concerns.place-missing", shell)))
                : taken;
    }

    private Taken searched(RaiseForm form, Shell shell) {
        if (form.where().isEmpty()) {
            return new Taken(form, new Choosing(true, around(form), null), List.of());
        }
        var exact = spots.named(form.where());
        if (exact.isPresent()) {
            return picked(form, exact, shell);
        }
        var found = spots.search(form.where());
        if (found.size() == 1) {
            return picked(form, Optional.of(found.getFirst()), shell);
        }
        var wrongs = found.isEmpty()
                ? List.of(wrong("concerns.raise.place-none", shell))
                : List.of(wrong("concerns.raise.place-which", shell));
        return new Taken(form, new Choosing(true, around(form), found), wrongs);
    }

    private Taken picked(RaiseForm form, Optional<Place> place, Shell shell) {
        return place.map(each -> new Taken(
                        form.at(each.id().toString(), form.latitude(), form.longitude()), Choosing.CLOSED, List.of()))
                .orElseGet(() -> new Taken(
                        form, new Choosing(true, null, null), List.of(wrong("concerns.place-unknown", shell))));
    }

    private Taken located(RaiseForm form, Shell shell) {
        var lat = form.latitude();
        var lon = form.longitude();
        var here = lat == null || lon == null || Math.abs(lat) > 90 || Math.abs(lon) > 180
                ? Optional.<Place>empty()
                : places.byPin(lat, lon);
        return here.map(each -> new Taken(form.at(each.id().toString(), lat, lon), Choosing.CLOSED, List.of()))
                .orElseGet(() -> new Taken(
                        form.at(form.place(), null, null),
                        new Choosing(true, around(form), null),
                        List.of(wrong("concerns.raise.place-off-map", shell))));
    }

    /** Where the tree opens: at what lies around the place chosen so far. */
    private @Nullable Place around(RaiseForm form) {
        return spots.find(form.place())
                .map(Place::parent)
                .flatMap(parent -> parent == null ? Optional.empty() : places.find(parent))
                .orElse(null);
    }

    private static Wrong wrong(String key, Shell shell) {
        return new Wrong("place", shell.say(key));
    }
}
