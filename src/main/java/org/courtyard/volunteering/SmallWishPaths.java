package org.courtyard.volunteering;

import org.courtyard.places.PathTable;
import org.courtyard.places.PlacesRecut;
import org.courtyard.places.Repathing;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** When places are re-cut, small wishes get the path of their place anew. */
@Component
class SmallWishPaths {

    static final PathTable ROWS = new PathTable("volunteering.wish", false, "r.path && cast(:places as uuid[])");

    private final Repathing repathing;

    SmallWishPaths(Repathing repathing) {
        this.repathing = repathing;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PlacesRecut recut) {
        repathing.run(recut.recut(), ROWS);
    }
}
