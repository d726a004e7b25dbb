package org.courtyard.commitments;

import org.courtyard.places.PathTable;
import org.courtyard.places.PlacesRecut;
import org.courtyard.places.Repathing;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** When places are re-cut, what is still to be done gets the path of its place anew; what is done keeps the old one. */
@Component
class CommitmentPaths {

    static final PathTable ROWS = new PathTable("commitments.commitment", true, "r.state in ('OPEN', 'OVERDUE')");

    private final Repathing repathing;

    CommitmentPaths(Repathing repathing) {
        this.repathing = repathing;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PlacesRecut recut) {
        repathing.run(recut.recut(), ROWS);
    }
}
