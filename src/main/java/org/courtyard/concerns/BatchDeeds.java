package org.courtyard.concerns;

import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a batch does to one concern: nothing but what the doors for one do. */
@Component
class BatchDeeds {

    private final Transfers transfers;
    private final Handling handling;
    private final Results results;
    private final ConcernStore store;

    BatchDeeds(Transfers transfers, Handling handling, Results results, ConcernStore store) {
        this.transfers = transfers;
        this.handling = handling;
        this.results = results;
        this.store = store;
    }

    /** What is wrong for all of them is said once. */
    static void check(Batches.Plan plan) {
        var checks = new BadInput.Checks()
                .wrongIf(
                        plan.deed() == Batch.Deed.ASSIGN && plan.organization() == null,
                        "organization",
                        "concerns.batch.organization-missing")
                .wrongIf(
                        plan.deed() == Batch.Deed.PROPOSE
                                && (plan.outcome() == null || !plan.outcome().proposable()),
                        "outcome",
                        "concerns.batch.outcome-missing")
                .wrongIf(
                        plan.deed() != Batch.Deed.ASSIGN && plan.words().isBlank(),
                        "words",
                        "concerns.batch.words-missing");
        ReadyReplies.unknown(plan.words())
                .ifPresent(each -> checks.wrongIf(true, "words", "concerns.reply.unknown", each.word(), each.at()));
        ReadyReplies.unknown(plan.wordsEn())
                .ifPresent(each -> checks.wrongIf(true, "wordsEn", "concerns.reply.unknown", each.word(), each.at()));
        checks.throwIfAny();
    }

    static Batches.Plan plan(Batch batch) {
        if (batch.deed() == null) {
            throw new IllegalStateException("batch " + batch.id() + " runs without a plan");
        }
        return new Batches.Plan(batch.deed(), batch.organization(), batch.outcome(), batch.words(), batch.wordsEn());
    }

    Concern carryOut(Batches.Plan plan, ConcernId id, String said, @Nullable Integer version, Actor actor) {
        return switch (plan.deed()) {
            case ASSIGN -> transfers.assign(id, needed(plan.organization()), said, actor, version);
            case UPDATE -> handling.update(id, said, actor, version);
            case NOTE -> handling.note(id, said, actor, version);
            case PROPOSE ->
                results.propose(id, plan.outcome() == null ? Outcome.SOLVED : plan.outcome(), said, actor, version);
        };
    }

    /** To who had it before; where nobody had, to the own body. What moved on since is left alone. */
    void giveBack(Batch.Item item, @Nullable OrganizationId own, String reason, Actor actor) {
        var now = store.find(item.concern()).orElseThrow(() -> new Stale("concerns.batch.moved-on"));
        if (item.versionAfter() == null || now.version() != item.versionAfter()) {
            throw new Stale("concerns.batch.moved-on");
        }
        var back = item.leadBefore() == null ? own : item.leadBefore();
        transfers.assign(item.concern(), needed(back), reason, actor, now.version());
    }

    private static OrganizationId needed(@Nullable OrganizationId organization) {
        if (organization == null) {
            throw new BadInput("organization", "concerns.batch.organization-missing");
        }
        return organization;
    }
}
