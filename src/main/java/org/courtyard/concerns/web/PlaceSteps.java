package org.courtyard.concerns.web;

import java.util.List;
import java.util.Optional;
import org.courtyard.places.Coordinates;
import org.courtyard.places.Outlines;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The buttons inside the form that look for a place; each brings the whole form back with nothing lost. */
@Component
class PlaceSteps {

    /** So many metres outside its outline a pin still belongs to a house. */
    private static final double RIGHT_AT = 30;

    private final Spots spots;
    private final Places places;
    private final Outlines outlines;

    PlaceSteps(Spots spots, Places places, Outlines outlines) {
        this.spots = spots;
        this.places = places;
        this.outlines = outlines;
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
        if (step.containsKey("unpin")) {
            return Optional.of(unpinned(form));
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

    /** The place follows the pin, unless a narrower one was chosen and the pin stands right at it. */
    private Taken located(RaiseForm form, Shell shell) {
        var pin = form.pin().orElse(null);
        var here = pin == null ? Optional.<Place>empty() : outlines.at(pin);
        if (pin != null && here.isPresent()) {
            var chosen = spots.find(form.place())
                    .filter(each -> each.within(here.get().id()))
                    .filter(each -> outlines.metresOutside(each, pin).orElse(0) <= RIGHT_AT)
                    .orElse(here.get());
            return new Taken(pinned(form, chosen, pin), Choosing.CLOSED, List.of());
        }
        // where nothing is drawn the pin says more than nothing; elsewhere it was set far off
        boolean drawn = outlines.whole().isPresent();
        return new Taken(
                drawn ? form.at(form.place(), null, null) : form,
                new Choosing(true, around(form), null),
                List.of(wrong("concerns.raise.place-off-map", shell)));
    }

    private static RaiseForm pinned(RaiseForm form, Place place, Coordinates pin) {
        return form.at(place.id().toString(), pin.latitude(), pin.longitude());
    }

    private Taken unpinned(RaiseForm form) {
        return new Taken(
                form.at(form.place(), null, null),
                spots.find(form.place()).isPresent() ? Choosing.CLOSED : new Choosing(true, null, null),
                List.of());
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
