package org.courtyard.concerns;

import org.courtyard.places.PathTable;
import org.courtyard.places.PlacesRecut;
import org.courtyard.places.Repathing;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** When places are re-cut, concerns get the path of their place anew. The place itself stays as it is. */
@Component
class ConcernPaths {

    static final PathTable ROWS = new PathTable("concerns.concern", true, "");

    private final Repathing repathing;

    ConcernPaths(Repathing repathing) {
        this.repathing = repathing;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PlacesRecut recut) {
        repathing.run(recut.recut(), ROWS);
    }
}
