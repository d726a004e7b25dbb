package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.WorkFilter;
import org.courtyard.commitments.WorkItem;
import org.courtyard.commitments.WorkQueues;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Concerns that somebody owes a certain thing, by due time. */
@Component
class Owed {

    /** What one desk can have before it is a task for many; the page says how many there are. */
    private static final int MOST = 1_000;

    private final WorkQueues queues;
    private final Concerns concerns;

    Owed(WorkQueues queues, Concerns concerns) {
        this.queues = queues;
        this.concerns = concerns;
    }

    /** A concern and until when. */
    record Duty(Concern concern, Commitment commitment) {}

    static Stream<String> columns() {
        return Stream.of("reference", "title", "place", "due", "state").map(each -> "concerns.staff.column." + each);
    }

    static List<@Nullable Object> cells(Duty duty, State state, ListFile file) {
        var row = new ArrayList<@Nullable Object>();
        row.add(duty.concern().reference());
        row.add(duty.concern().title());
        row.add(duty.concern().placeName());
        row.add(file.at(duty.commitment().due()));
        row.add(state.sentence());
        return row;
    }

    List<Duty> of(Purpose purpose, Actor actor) {
        var wanted = new LinkedHashMap<ConcernId, Commitment>();
        String cursor = null;
        do {
            var some = queues.openFor(actor, new WorkFilter(null, purpose), cursor, WorkQueues.LONGEST_PAGE);
            some.items().stream()
                    .map(WorkItem::commitment)
                    .filter(each -> each.source().kind().equals("concern"))
                    .forEach(each ->
                            wanted.putIfAbsent(new ConcernId(each.source().id()), each));
            cursor = some.next();
        } while (cursor != null && wanted.size() < MOST);
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
