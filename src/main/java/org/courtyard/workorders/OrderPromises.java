package org.courtyard.workorders;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Holder;
import org.courtyard.commitments.NewCommitment;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.rules.Budget;
import org.courtyard.commitments.rules.ClockRule;
import org.courtyard.concerns.Concern;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.links.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answer a desk owes for an order: on the one clock of the house, by their deadline. */
@Component
class OrderPromises {

    static final String KIND = "work-order";

    /** Without a deadline of theirs, or when it passed before the order came. */
    private static final ClockRule USUAL = ClockRule.workingTime("workorders.rule", "1", Budget.days(7));

    /** Longer than any deadline: the outer limit is what counts. */
    private static final ClockRule THEIRS = ClockRule.roundTheClock("workorders.rule.theirs", "1", Budget.days(366));

    private final Commitments commitments;
    private final InstantSource time;

    OrderPromises(Commitments commitments, InstantSource time) {
        this.commitments = commitments;
        this.time = time;
    }

    void owe(WorkOrder order, OrderSource source, Concern concern) {
        commitments.promise(
                new NewCommitment(
                        Holder.of(source.desk()),
                        source.name() + " " + order.number() + " " + concern.title(),
                        source.name(),
                        concern.place(),
                        reference(order),
                        Purpose.RETURN,
                        rule(order.deadline()),
                        time.instant(),
                        false),
                Actor.HOUSE);
    }

    void answered(WorkOrder order, String words) {
        open(order).forEach(each -> commitments.keep(each.id(), words, Actor.HOUSE));
    }

    /** Another deadline is another promise. */
    void moved(WorkOrder order, OrderSource source, Concern concern) {
        open(order).forEach(each -> commitments.withdraw(each.id(), "workorders.deadline-moved", Actor.HOUSE));
        owe(order, source, concern);
    }

    private List<Commitment> open(WorkOrder order) {
        return commitments.ofSource(reference(order)).stream()
                .filter(each ->
                        each.purpose() == Purpose.RETURN && !each.state().ended())
                .toList();
    }

    private ClockRule rule(@Nullable Instant deadline) {
        return deadline == null || !deadline.isAfter(time.instant()) ? USUAL : THEIRS.by(deadline);
    }

    static Reference reference(WorkOrder order) {
        return new Reference(KIND, order.id());
    }
}
