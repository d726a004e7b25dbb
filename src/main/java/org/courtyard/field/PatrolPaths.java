package org.courtyard.field;

import org.courtyard.places.PathTable;
import org.courtyard.places.PlacesRecut;
import org.courtyard.places.Repathing;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** When places are re-cut, patrol notes get the path of their place anew; it always held the place itself. */
@Component
class PatrolPaths {

    static final PathTable ROWS = new PathTable("field.patrol", false, "r.path && cast(:places as uuid[])");

    private final Repathing repathing;

    PatrolPaths(Repathing repathing) {
        this.repathing = repathing;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PlacesRecut recut) {
        repathing.run(recut.recut(), ROWS);
    }
}
