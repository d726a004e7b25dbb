package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.WorkFilter;
import org.courtyard.commitments.WorkItem;
import org.courtyard.commitments.WorkQueues;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.platform.access.Actor;
import org.springframework.stereotype.Component;

/** Concerns that somebody owes a certain thing, by due time. */
@Component
class Owed {

    private static final int MOST = 100;

    private final WorkQueues queues;
    private final Concerns concerns;

    Owed(WorkQueues queues, Concerns concerns) {
        this.queues = queues;
        this.concerns = concerns;
    }

    /** A concern and until when. */
    record Duty(Concern concern, Commitment commitment) {}

    List<Duty> of(Purpose purpose, Actor actor) {
        var wanted = new LinkedHashMap<ConcernId, Commitment>();
        queues.openFor(actor, new WorkFilter(null, purpose), null, MOST).items().stream()
                .map(WorkItem::commitment)
                .filter(each -> each.source().kind().equals("concern"))
                .forEach(each -> wanted.putIfAbsent(new ConcernId(each.source().id()), each));
        var found = concerns.concernsByIds(wanted.keySet(), actor);
        var duties = new ArrayList<Duty>();
        wanted.forEach((id, commitment) -> {
            var concern = found.get(id);
            if (concern != null) {
                duties.add(new Duty(concern, commitment));
            }
        });
        return duties;
    }
}
