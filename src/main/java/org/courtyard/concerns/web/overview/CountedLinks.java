package org.courtyard.concerns.web.overview;

import java.time.LocalDate;
import org.courtyard.concerns.Counted;
import org.courtyard.places.Place;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;

/** Every number leads to the concerns it counts: the same place, days and kind. */
record CountedLinks(Place place, Period days, @Nullable String category, Shell shell) {

    String of(Counted number) {
        return of(number, place, days.first(), days.last(), category, shell);
    }

    /** The overview of the place, of the same days and kind. */
    String overview() {
        return shell.to("/places/" + place.id() + "/overview") + "?" + days.query()
                + (category == null ? "" : "&category=" + category);
    }

    static String of(
            Counted number, Place place, LocalDate first, LocalDate last, @Nullable String category, Shell shell) {
        return shell.to("/concerns") + "?counted=" + number.code() + "&place=" + place.id() + "&from=" + first + "&to="
                + last + (category == null ? "" : "&category=" + category);
    }
}
