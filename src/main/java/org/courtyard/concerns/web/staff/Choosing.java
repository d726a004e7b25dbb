package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.WorkFilter;
import org.courtyard.commitments.WorkGroup;
import org.courtyard.commitments.WorkQueues;
import org.courtyard.concerns.Batch;
import org.courtyard.concerns.ConcernCursor;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.ConcernsView;
import org.courtyard.places.PlaceTyping;
import org.courtyard.platform.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Which concerns were ticked on a list, or all that match its filter. */
@Component
class Choosing {

    private final ConcernsView view;
    private final WorkQueues queues;
    private final PlaceTyping typing;

    Choosing(ConcernsView view, WorkQueues queues, PlaceTyping typing) {
        this.view = view;
        this.queues = queues;
        this.typing = typing;
    }

    /** @param more how many match beyond those */
    record Chosen(List<ConcernId> concerns, int more) {}

    Chosen of(MultiValueMap<String, String> sent, Actor actor) {
        if (!sent.containsKey("all")) {
            return new Chosen(ticked(sent), 0);
        }
        return "work".equals(sent.getFirst("list")) ? queue(sent, actor) : list(sent, actor);
    }

    private static List<ConcernId> ticked(MultiValueMap<String, String> sent) {
        var ticked = new ArrayList<ConcernId>();
        for (var each : sent.getOrDefault("pick", List.of())) {
            try {
                ticked.add(new ConcernId(UUID.fromString(each)));
            } catch (IllegalArgumentException notAnId) {
                // what no page of ours offers is no choice
            }
        }
        return ticked;
    }

    private Chosen list(MultiValueMap<String, String> sent, Actor actor) {
        var filter = ListFilter.of(sent.toSingleValueMap());
        var where = filter.place().isEmpty()
                ? null
                : typing.resolve(filter.place(), actor).id();
        var wanted = filter.wanted(where, actor);
        var found = new ArrayList<ConcernId>();
        ConcernCursor cursor = null;
        do {
            var slice = view.list(wanted, actor, cursor, ConcernsView.MOST);
            slice.concerns().forEach(each -> found.add(each.id()));
            cursor = ConcernCursor.of(slice.next());
        } while (cursor != null && found.size() < Batch.MOST);
        var kept = found.subList(0, Math.min(Batch.MOST, found.size()));
        return new Chosen(List.copyOf(kept), Math.max(0, view.count(wanted, actor) - kept.size()));
    }

    /** The whole queue is read, so that what is left out can be counted. */
    private Chosen queue(MultiValueMap<String, String> sent, Actor actor) {
        var filter = new WorkFilter(
                one(WorkGroup.values(), sent.getFirst("group")), one(Purpose.values(), sent.getFirst("purpose")));
        var found = new LinkedHashSet<ConcernId>();
        String cursor = null;
        do {
            var list = queues.openFor(actor, filter, cursor, WorkQueues.LONGEST_PAGE);
            list.items().stream()
                    .map(each -> each.commitment().source())
                    .filter(each -> each.kind().equals("concern"))
                    .forEach(each -> found.add(new ConcernId(each.id())));
            cursor = list.next();
        } while (cursor != null);
        return new Chosen(List.copyOf(found), 0);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, @Nullable String name) {
        return Optional.ofNullable(name)
                .map(each -> each.toUpperCase(Locale.ROOT))
                .flatMap(each -> java.util.Arrays.stream(all)
                        .filter(one -> one.name().equals(each))
                        .findFirst())
                .orElse(null);
    }
}
