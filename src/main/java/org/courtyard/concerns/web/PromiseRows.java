package org.courtyard.concerns.web;

import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernFilter;
import org.courtyard.concerns.ConcernsView;
import org.courtyard.concerns.Status;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.view.HomeRows;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Component;

/** What was promised at a place and is still owed, on its home page. */
@Component
class PromiseRows implements HomeRows {

    private static final List<Status> OWED = List.of(Status.WAITING, Status.ASSIGNED, Status.IN_HAND);

    private final ConcernsView view;
    private final PublicClocks clocks;
    private final Bodies bodies;

    PromiseRows(ConcernsView view, PublicClocks clocks, Bodies bodies) {
        this.view = view;
        this.clocks = clocks;
        this.bodies = bodies;
    }

    @Override
    public Slot slot() {
        return Slot.PROMISES;
    }

    @Override
    public Found at(UUID place, int atMost, Shell shell) {
        var id = new PlaceId(place);
        var owed = view.owed(id, atMost);
        var states = clocks.states(owed, shell);
        var names = bodies.names(owed.stream().map(Concern::lead).toList(), shell);
        var filter = new ConcernFilter(id, OWED, null, null, null, null, null, null, false, true);
        return new Found(
                owed.stream()
                        .map(each -> Row.of(
                                shell.to("/concerns/" + each.id()),
                                states.of(each),
                                each.publicTitle(),
                                names.of(each.lead())))
                        .toList(),
                view.count(filter, Actor.ANYONE),
                "/concerns?status=open&place=" + place);
    }
}
