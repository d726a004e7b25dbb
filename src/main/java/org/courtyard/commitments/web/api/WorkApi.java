package org.courtyard.commitments.web.api;

import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.WorkFilter;
import org.courtyard.commitments.WorkGroup;
import org.courtyard.commitments.WorkItem;
import org.courtyard.commitments.WorkQueues;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.web.api.ApiTimes;
import org.courtyard.platform.web.api.Paging;
import org.courtyard.platform.web.api.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the caller has to do, by due time. */
@RestController
@RequestMapping(path = "/api/v1/work", produces = "application/json")
@MayCall(Who.MEMBER)
class WorkApi {

    private final WorkQueues queues;
    private final ApiTimes times;

    WorkApi(WorkQueues queues, ApiTimes times) {
        this.queues = queues;
        this.times = times;
    }

    @GetMapping
    WorkBody listWork(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Actor actor) {
        var filter = new WorkFilter(
                Words.read(WorkGroup.class, group, "group"), Words.read(Purpose.class, purpose, "purpose"));
        var found = queues.openFor(actor, filter, cursor, Paging.limit(limit));
        return new WorkBody(found.items().stream().map(this::line).toList(), found.next());
    }

    private WorkLine line(WorkItem item) {
        var commitment = item.commitment();
        var organization = commitment.holder().organization();
        var account = commitment.holder().account();
        return new WorkLine(
                commitment.id().value(),
                commitment.title(),
                Words.of(commitment.purpose()),
                Words.of(commitment.state()),
                Words.of(item.group()),
                times.orNull(commitment.due()),
                times.orNull(commitment.warning()),
                times.at(commitment.received()),
                commitment.place().value(),
                organization == null ? null : organization.value(),
                account == null ? null : account.value(),
                new WorkLine.About(
                        commitment.source().kind(), commitment.source().id()));
    }
}
