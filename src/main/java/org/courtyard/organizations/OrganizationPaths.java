package org.courtyard.organizations;

import org.courtyard.places.PathTable;
import org.courtyard.places.PlacesRecut;
import org.courtyard.places.Repathing;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** When places are re-cut, bodies get the path of their home anew; who covers what is looked up again. */
@Component
class OrganizationPaths {

    static final PathTable ROWS = new PathTable("organizations.organization", false, "");

    private final Repathing repathing;
    private final OrganizationMemory memory;

    OrganizationPaths(Repathing repathing, OrganizationMemory memory) {
        this.repathing = repathing;
        this.memory = memory;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PlacesRecut recut) {
        repathing.run(recut.recut(), ROWS);
        memory.forget();
    }
}
