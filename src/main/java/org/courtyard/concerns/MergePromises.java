package org.courtyard.concerns;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import org.courtyard.commitments.Bundles;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.CommitmentState;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Holder;
import org.courtyard.commitments.NewCommitment;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.rules.ClockRule;
import org.courtyard.platform.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of promises when one concern is joined into another, and when they go apart again. Dates that were told hold. */
@Component
class MergePromises {

    private final Promises promises;
    private final DeskCalls calls;
    private final Commitments commitments;
    private final Bundles bundles;

    MergePromises(Promises promises, DeskCalls calls, Commitments commitments, Bundles bundles) {
        this.promises = promises;
        this.calls = calls;
        this.commitments = commitments;
        this.bundles = bundles;
    }

    /**
     * The joined one owes nothing any more but a word to its reporter. Of the two dates the earlier one holds.
     *
     * @return when the one it is joined into is due now
     */
    @Nullable
    Instant join(Concern joined, Concern parent) {
        var theirs = openResolve(joined).orElse(null);
        var ours = openResolve(parent).orElse(null);
        promises.contacted(joined);
        promises.end(joined, "concerns.merged");
        calls.owe(joined);
        if (theirs == null || ours == null) {
            return parent.resolveDue();
        }
        var first = before(theirs.due(), ours.due()) ? theirs : ours;
        var limit = before(theirs.rule().latest(), ours.rule().latest())
                ? theirs.rule().latest()
                : ours.rule().latest();
        if (first.equals(ours) && Objects.equals(limit, ours.rule().latest())) {
            return parent.resolveDue();
        }
        bundles.end(bundles.hold(Promises.reference(parent)).stream()
                .filter(each -> each.id().equals(ours.id()))
                .map(each -> new Bundles.End(each, false, "concerns.merged-earlier"))
                .toList());
        var made = bundles.carry(first, again(first, parent, limit));
        var rest = parent.lapsesAt();
        var resting = parent.status() == Status.ASKED || parent.status() == Status.SUSPENDED;
        return resting && rest != null
                ? commitments
                        .pause(made.id(), rest, pauseOf(parent), Actor.HOUSE)
                        .due()
                : made.due();
    }

    /** It goes its own way again, by the date it was told; by a new one if somebody had said it was done. */
    @Nullable
    Instant part(Concern parting) {
        if (parting.visibility() != Visibility.HANDLERS && parting.publishedAt() == null) {
            make(parting, Holder.of(promises.deskFor(parting).id()), Purpose.GLANCE, Promises.GLANCE);
        }
        calls.owe(parting);
        var told = resolve(parting).filter(each -> each.state() == CommitmentState.WITHDRAWN);
        return told.map(before -> bundles.carry(
                                before, again(before, parting, before.rule().latest()))
                        .due())
                .orElseGet(() -> promises.again(parting));
    }

    private Optional<Commitment> openResolve(Concern concern) {
        return promises.of(concern, EnumSet.of(Purpose.RESOLVE)).stream().reduce((earlier, later) -> later);
    }

    private Optional<Commitment> resolve(Concern concern) {
        return commitments.ofSource(Promises.reference(concern)).stream()
                .filter(each -> each.purpose() == Purpose.RESOLVE)
                .max(Comparator.comparing(each -> each.endedAt() == null ? Instant.MAX : each.endedAt()));
    }

    private static String pauseOf(Concern resting) {
        return resting.status() == Status.ASKED ? "concerns.pause.asked" : "concerns.pause.suspended";
    }

    /** As it was promised, for who has that concern. @param limit set from outside, null for none */
    private static NewCommitment again(Commitment before, Concern concern, @Nullable Instant limit) {
        return new NewCommitment(
                Promises.holder(concern),
                concern.title(),
                before.forWhom(),
                before.place(),
                Promises.reference(concern),
                before.purpose(),
                before.rule().by(limit),
                before.received(),
                concern.visibility() != Visibility.HANDLERS);
    }

    private void make(Concern concern, Holder holder, Purpose purpose, ClockRule rule) {
        commitments.promise(Promises.promise(concern, holder, purpose, rule, concern.changedAt(), false), Actor.HOUSE);
    }

    private static boolean before(@Nullable Instant one, @Nullable Instant other) {
        return one != null && (other == null || one.isBefore(other));
    }
}
