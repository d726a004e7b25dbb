package org.courtyard.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.courtyard.commitments.rules.Budget;
import org.courtyard.commitments.rules.ClockRule;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.problems.Stale;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several promises of one thing at once mean the same as one after the other. */
@SpringBootTest(properties = "courtyard.data=target/test-data")
@WithPostgres
@Import(TurnedTime.Turned.class)
class BundlesTest {

    @Autowired
    Bundles bundles;

    @Autowired
    Commitments commitments;

    @Autowired
    Sweep sweep;

    @Autowired
    TurnedTime time;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Reference source = new Reference("concern", UUID.randomUUID());
    private Chained chain;

    @BeforeEach
    void wednesdayMorning() {
        jdbc.sql("delete from commitments.history").update();
        jdbc.sql("delete from commitments.commitment").update();
        time.turnTo("2026-11-18T08:12");
        chain = Chained.build(places, organizations);
    }

    @Test
    void eachPromiseOfABundleHasItsOwnHistoryAndReadsAsItWasMade() {
        var made = promise();
        assertThat(commitments.ofSource(source)).containsExactlyInAnyOrderElementsOf(made);
        made.forEach(each -> assertThat(commitments.history(each.id()))
                .extracting(Entry::what)
                .containsExactly(Entry.What.MADE));
    }

    @Test
    void whatEndsTogetherEndsEachInItsOwnWay() {
        promise();
        transaction.executeWithoutResult(status -> bundles.end(bundles.hold(source).stream()
                .map(each -> new Bundles.End(each, each.purpose() == Purpose.RESOLVE, "修好了"))
                .toList()));
        assertThat(commitments.ofSource(source))
                .extracting(Commitment::purpose, Commitment::state, Commitment::evidence)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Purpose.RESOLVE, CommitmentState.DONE, "修好了"),
                        org.assertj.core.groups.Tuple.tuple(Purpose.GLANCE, CommitmentState.WITHDRAWN, "修好了"));
        transaction.executeWithoutResult(
                status -> assertThat(bundles.hold(source)).isEmpty());
    }

    @Test
    void whoTookOverABrokenPromiseIsDoneWithIt() {
        promise();
        time.turnTo("2026-11-18T17:00");
        sweep.sweep();
        transaction.executeWithoutResult(status -> bundles.end(bundles.hold(source).stream()
                .map(each -> new Bundles.End(each, true, "修好了"))
                .toList()));
        assertThat(commitments.ofSource(source))
                .hasSizeGreaterThan(2)
                .extracting(Commitment::state)
                .containsOnly(CommitmentState.DONE);
    }

    @Test
    void aHandedOverPromiseKeepsItsDueTimeAndItsReasons() {
        var due = promise().getFirst();
        var office = Holder.of(chain.streetOffice().id());
        transaction.executeWithoutResult(status -> bundles.reassign(bundles.hold(source), office));
        var after = commitments.commitment(due.id());
        assertThat(after.holder()).isEqualTo(office);
        assertThat(after.due()).isEqualTo(due.due());
        assertThat(after.explanation()).isEqualTo(due.explanation());
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var seen = promise();
        commitments.keep(seen.getFirst().id(), "", Actor.HOUSE);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                        bundles.reassign(seen, Holder.of(chain.streetOffice().id()))))
                .isInstanceOf(Stale.class);
        assertThat(commitments.commitment(seen.getLast().id()).holder())
                .isEqualTo(Holder.of(chain.company().id()));
    }

    private List<Commitment> promise() {
        return transaction.execute(status -> bundles.promise(List.of(wanted(Purpose.RESOLVE), wanted(Purpose.GLANCE))));
    }

    private NewCommitment wanted(Purpose purpose) {
        return new NewCommitment(
                Holder.of(chain.company().id()),
                "修门锁",
                "",
                chain.community().id(),
                source,
                purpose,
                ClockRule.workingTime("repairs", "1", Budget.hours(4)),
                time.instant(),
                false);
    }
}
