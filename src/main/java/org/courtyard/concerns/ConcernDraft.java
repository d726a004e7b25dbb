package org.courtyard.concerns;

import java.time.Instant;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;

/** The part of a concern that moves change, while one move changes it. */
final class ConcernDraft {

    private final Concern before;

    Status status;

    @Nullable
    Outcome outcome;

    @Nullable
    Outcome proposedOutcome;

    @Nullable
    OrganizationId lead;

    @Nullable
    UUID assignee;

    @Nullable
    String routedBy;

    int routedItem;

    @Nullable
    String publicBody;

    @Nullable
    Instant publishedAt;

    Visibility visibility;

    @Nullable
    Instant contactDue;

    @Nullable
    Instant firstContactAt;

    @Nullable
    Instant resolveDue;

    @Nullable
    Instant proposedAt;

    @Nullable
    Instant closedAt;

    @Nullable
    Boolean confirmed;

    int round;

    @Nullable
    String solved;

    @Nullable
    Integer grade;

    int supports;

    @Nullable
    ConcernId parent;

    @Nullable
    Instant lapsesAt;

    ConcernDraft(Concern before) {
        this.before = before;
        this.status = before.status();
        this.outcome = before.outcome();
        this.proposedOutcome = before.proposedOutcome();
        this.lead = before.lead();
        this.assignee = before.assignee();
        this.routedBy = before.routedBy();
        this.routedItem = before.routedItem();
        this.publicBody = before.publicBody();
        this.publishedAt = before.publishedAt();
        this.visibility = before.visibility();
        this.contactDue = before.contactDue();
        this.firstContactAt = before.firstContactAt();
        this.resolveDue = before.resolveDue();
        this.proposedAt = before.proposedAt();
        this.closedAt = before.closedAt();
        this.confirmed = before.confirmed();
        this.round = before.round();
        this.solved = before.solved();
        this.grade = before.grade();
        this.supports = before.supports();
        this.parent = before.parent();
        this.lapsesAt = before.lapsesAt();
    }

    Concern before() {
        return before;
    }

    Concern after(Instant now) {
        return as(now, before.version());
    }

    /** As it reads once it is written. */
    Concern saved(Instant now) {
        return as(now, before.version() + 1);
    }

    private Concern as(Instant now, int version) {
        return new Concern(
                before.id(),
                before.community(),
                before.communityName(),
                before.number(),
                before.place(),
                before.path(),
                before.placeName(),
                before.category(),
                before.categoryVersion(),
                before.whose(),
                before.title(),
                before.body(),
                publicBody,
                publishedAt,
                visibility,
                before.source(),
                status,
                outcome,
                proposedOutcome,
                lead,
                assignee,
                routedBy,
                routedItem,
                before.complained(),
                before.raisedAt(),
                before.raisedBy(),
                contactDue,
                firstContactAt,
                resolveDue,
                proposedAt,
                closedAt,
                confirmed,
                round,
                solved,
                grade,
                supports,
                parent,
                before.origin(),
                before.latitude(),
                before.longitude(),
                lapsesAt,
                now,
                version);
    }
}
