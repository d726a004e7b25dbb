package org.courtyard.accounts;

import org.courtyard.places.PlacesRecut;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever holds something at a place that was split or merged holds it at its successors at once. */
@Component
class GrantsFollow {

    private final Actors actors;

    GrantsFollow(Actors actors) {
        this.actors = actors;
    }

    @ApplicationModuleListener
    void on(PlacesRecut recut) {
        actors.changed();
    }
}
