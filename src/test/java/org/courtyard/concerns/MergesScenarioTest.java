package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.Sweep;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Two who say the same are one concern, until somebody takes them apart. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class MergesScenarioTest {

    private static final String SAME = "一个坏灯，两家都报了";

    @Autowired
    Concerns concerns;

    @Autowired
    Merges merges;

    @Autowired
    Handling handling;

    @Autowired
    Results results;

    @Autowired
    Transfers transfers;

    @Autowired
    Answers answers;

    @Autowired
    Glances glances;

    @Autowired
    Relations relations;

    @Autowired
    Followers followers;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Commitments commitments;

    @Autowired
    Sweep sweep;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Yard.Clock clock;

    private Yard yard;
    private Concern parent;
    private Raised second;
    private Concern child;

    @BeforeEach
    void twoNeighboursRaiseTheSame() {
        clock.turnTo("2026-11-23T08:00");
        yard = new Yard(places, organizations, authorities, concerns);
        parent = yard.light();
        second = raise("三单元又是灯坏了，我家在五楼，电话 13900001111", null);
        child = second.concern();
    }

    @Test
    void whatIsJoinedIsOverAndFollows() {
        var joined = merges.merge(child.id(), parent.id(), SAME, yard.desk, null);
        assertThat(joined.status()).isEqualTo(Status.CLOSED);
        assertThat(joined.outcome()).isEqualTo(Outcome.MERGED);
        assertThat(joined.parent()).isEqualTo(parent.id());
        assertThat(concerns.tasks(joined)).noneMatch(Task::open);
        assertThat(open(joined, Purpose.RESOLVE)).isEmpty();
        assertThat(open(joined, Purpose.CALL)).as("its reporter is called").hasSize(1);
        assertThat(now(parent).supports()).isEqualTo(1);
        assertThat(relations.joined(now(parent), yard.desk))
                .extracting(Concern::id)
                .containsExactly(child.id());
    }

    @Test
    void whoeverFollowsTheOneHearsOfTheOther() {
        glances.publish(child.id(), null, yard.desk, null);
        concerns.support(child.id(), "我家也是", byMail("c@example.org"), Actor.ANYONE);
        merges.merge(child.id(), parent.id(), SAME, yard.desk, null);
        assertThat(now(parent).supports()).isEqualTo(2);
        handling.accept(parent.id(), "", yard.handler, null);
        handling.update(parent.id(), "明天换灯泡", yard.handler, null);
        var told = followers
                .of(parent.id(), last(parent, Move.UPDATE).id(), Actor.HOUSE)
                .orElseThrow();
        assertThat(told.followers())
                .filteredOn(told::joined)
                .extracting(each -> each.of().reference())
                .containsOnly(child.reference())
                .hasSize(2);
    }

    @Test
    void theReporterOfTheOtherSaysItIsNotSolvedAndAllGoesOn() {
        merges.merge(child.id(), parent.id(), SAME, yard.desk, null);
        solved();
        answers.confirm(parent.id(), "", Answers.From.desk(yard.desk), null);
        var again = answers.dispute(child.id(), "五楼还是黑的", Answers.From.link(second.secret()), null);
        assertThat(again.id()).isEqualTo(parent.id());
        assertThat(again.status()).isEqualTo(Status.IN_HAND);
        assertThat(again.round()).isEqualTo(2);
        assertThat(open(again, Purpose.RESOLVE)).hasSize(1);
        assertThat(open(again, Purpose.CALL)).as("the first reporter hears").hasSize(1);
        var told = followers
                .of(parent.id(), last(again, Move.DISPUTE).id(), Actor.HOUSE)
                .orElseThrow();
        assertThat(told.followers())
                .filteredOn(each -> !told.said(each))
                .extracting(each -> each.of().reference())
                .containsExactly(parent.reference());
    }

    @Test
    void theReporterOfTheOtherSaysItIsSolvedAndRatesIt() {
        merges.merge(child.id(), parent.id(), SAME, yard.desk, null);
        solved();
        var link = Answers.From.link(second.secret());
        assertThat(answers.confirm(child.id(), "亮了", link, null).status()).isEqualTo(Status.CLOSED);
        assertThat(now(parent).outcome()).isEqualTo(Outcome.SOLVED);
        assertThat(answers.rate(child.id(), new Answers.Rating("YES", 5, ""), link, null)
                        .grade())
                .isEqualTo(5);
        assertThat(now(parent).grade()).isNull();
    }

    @Test
    void aSupporterOfTheOtherDecidesNothing() {
        glances.publish(child.id(), null, yard.desk, null);
        var voice = concerns.support(child.id(), "", Reporter.UNKNOWN, Actor.ANYONE);
        merges.merge(child.id(), parent.id(), SAME, yard.desk, null);
        solved();
        assertThatThrownBy(() -> answers.dispute(child.id(), "没好", Answers.From.link(voice.secret()), null))
                .isInstanceOf(Problem.class);
        assertThat(now(parent).status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void theEarlierDateHolds() {
        clock.turnTo("2026-11-26T09:00");
        var late = yard.light();
        assertThat(late.resolveDue()).isAfter(child.resolveDue());
        merges.merge(child.id(), late.id(), SAME, yard.desk, null);
        assertThat(now(late).resolveDue()).isEqualTo(child.resolveDue());
        assertThat(open(late, Purpose.RESOLVE))
                .singleElement()
                .satisfies(each -> assertThat(each.due()).isEqualTo(child.resolveDue()));
    }

    @Test
    void theLaterDateGivesWayToTheEarlierOneOfTheParent() {
        clock.turnTo("2026-11-26T09:00");
        var late = yard.light();
        merges.merge(late.id(), parent.id(), SAME, yard.desk, null);
        assertThat(now(parent).resolveDue()).isEqualTo(parent.resolveDue());
    }

    @Test
    void takenApartItIsOpenByTheDateThatWasTold() {
        merges.merge(child.id(), parent.id(), SAME, yard.desk, null);
        clock.turnTo("2026-11-24T09:00");
        var apart = merges.unmerge(child.id(), "是两个楼道", yard.desk, null);
        assertThat(apart.status()).isEqualTo(Status.ASSIGNED);
        assertThat(apart.outcome()).isNull();
        assertThat(apart.parent()).isNull();
        assertThat(apart.lead()).isEqualTo(child.lead());
        assertThat(apart.resolveDue()).isEqualTo(child.resolveDue());
        assertThat(open(apart, Purpose.RESOLVE)).hasSize(1);
        assertThat(open(apart, Purpose.GLANCE)).hasSize(1);
        assertThat(now(parent).supports()).isZero();
        handling.accept(child.id(), "", yard.handler, null);
    }

    @Test
    void whatWasJoinedGoesAlongAndComesBack() {
        merges.merge(child.id(), parent.id(), SAME, yard.desk, null);
        var third = yard.raise("楼道一直黑着，一个月了", false);
        merges.merge(parent.id(), third.id(), SAME, yard.desk, null);
        assertThat(now(child).parent()).isEqualTo(third.id());
        assertThat(now(third).supports()).isEqualTo(2);
        merges.unmerge(parent.id(), "不是一回事", yard.desk, null);
        assertThat(now(child).parent()).isEqualTo(parent.id());
        assertThat(now(third).supports()).isZero();
        assertThat(now(parent).supports()).isEqualTo(1);
    }

    @Test
    void noConcernIsJoinedIntoItselfOrRoundInACircle() {
        assertThatThrownBy(() -> merges.merge(child.id(), child.id(), SAME, yard.desk, null))
                .isInstanceOf(BadInput.class);
        merges.merge(child.id(), parent.id(), SAME, yard.desk, null);
        refused(() -> merges.merge(parent.id(), child.id(), SAME, yard.desk, null), "concerns.merge-loop");
        var third = yard.raise("灯又坏了", false);
        refused(() -> merges.merge(third.id(), child.id(), SAME, yard.desk, null), "concerns.merge-onwards");
        refused(() -> merges.merge(child.id(), third.id(), SAME, yard.desk, null), "concerns.merge-already");
    }

    @Test
    void twoWhoJoinTheSamePairTheOtherWayRoundComeToOneRefusal() throws Exception {
        List<Callable<Concern>> both = List.of(
                () -> merges.merge(child.id(), parent.id(), SAME, yard.desk, null),
                () -> merges.merge(parent.id(), child.id(), SAME, yard.desk, null));
        int refused = 0;
        try (var people = Executors.newFixedThreadPool(2)) {
            for (var each : people.invokeAll(both)) {
                try {
                    each.get();
                } catch (java.util.concurrent.ExecutionException once) {
                    assertThat(once.getCause())
                            .isInstanceOfSatisfying(
                                    Conflict.class,
                                    conflict -> assertThat(conflict.key()).isEqualTo("concerns.merge-loop"));
                    refused++;
                }
            }
        }
        assertThat(refused).isEqualTo(1);
        assertThat(List.of(now(child), now(parent))).filteredOn(Concern::open).hasSize(1);
    }

    @Test
    void nothingIsJoinedIntoWhatIsOverOrWasTakenBack() {
        answers.withdraw(parent.id(), "", Answers.From.desk(yard.desk), null);
        refused(() -> merges.merge(child.id(), parent.id(), SAME, yard.desk, null), "concerns.merge-withdrawn");
        var spot = results.solveOnSpot(yard.light().id(), "换了", yard.desk, null);
        refused(() -> merges.merge(child.id(), spot.id(), SAME, yard.desk, null), "concerns.merge-over");
    }

    @Test
    void theBodyComplainedOfGetsNoSightOfItByJoining() {
        var about = yard.raise("物业收了钱不换灯", true, null);
        assertThatThrownBy(() -> merges.merge(about.id(), parent.id(), SAME, yard.desk, null))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.wrongs())
                                .extracting(each -> each.key())
                                .containsExactly("concerns.merge-complained"));
        assertThat(now(about).open()).isTrue();
    }

    @Test
    void onlyWhoHandlesBothJoinsThem() {
        assertThatThrownBy(() -> merges.merge(child.id(), parent.id(), SAME, yard.stranger, null))
                .isInstanceOf(Refused.class);
        var elsewhere = transfers.escalate(yard.light().id(), "要街道办", yard.desk, null);
        assertThatThrownBy(() -> merges.merge(child.id(), elsewhere.id(), SAME, yard.handler, null))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void whatIsForHandlersOnlyStaysUnseen() {
        var hidden = raise("五楼老人独居，夜里摔过，求修灯", Visibility.HANDLERS).concern();
        glances.publish(parent.id(), null, yard.desk, null);
        merges.merge(hidden.id(), parent.id(), SAME, yard.desk, null);
        assertThat(relations.joined(now(parent), Actor.ANYONE)).isEmpty();
        assertThat(concerns.history(now(parent), Actor.ANYONE))
                .noneMatch(each -> each.details().containsValue(hidden.id().toString()));
        assertThat(concerns.history(now(hidden), yard.handler)).isNotEmpty();
    }

    @Test
    void whoHasTheOneReadsTheOther() {
        transfers.escalate(parent.id(), "要街道办", yard.desk, null);
        var above = Yard.member(yard.committee, Role.HANDLER, "居委会小王");
        assertThat(concerns.showsTyped(now(child), above)).isFalse();
        merges.merge(child.id(), parent.id(), SAME, yard.overseer, null);
        assertThat(concerns.showsTyped(now(child), above)).isTrue();
    }

    @Test
    void ifTheFirstIsTakenBackTheOthersGoOn() {
        var third = yard.raise("楼道一直黑着", false);
        merges.merge(child.id(), parent.id(), SAME, yard.desk, null);
        merges.merge(third.id(), parent.id(), SAME, yard.desk, null);
        answers.withdraw(parent.id(), "搬家了", Answers.From.desk(yard.desk), null);
        assertThat(now(child).open()).isTrue();
        assertThat(now(child).supports()).isEqualTo(1);
        assertThat(now(third).parent()).isEqualTo(child.id());
        assertThat(open(child, Purpose.RESOLVE)).hasSize(1);
    }

    @Test
    void whatIsJoinedIsCountedApartAndInNoRateOfSolving() {
        merges.merge(child.id(), parent.id(), SAME, yard.desk, null);
        solved();
        answers.confirm(parent.id(), "", Answers.From.desk(yard.desk), null);
        var figures = evaluations.of(yard.street.place(), Instant.EPOCH, clock.instant());
        assertThat(figures.raised()).isEqualTo(2);
        assertThat(figures.apart().merged()).isEqualTo(1);
        assertThat(figures.resolution().of()).isEqualTo(1);
        assertThat(figures.open()).isZero();
        assertThat(figures.satisfaction().notRated()).isEqualTo(1);
    }

    private void solved() {
        handling.accept(parent.id(), "", yard.handler, null);
        results.propose(parent.id(), Outcome.SOLVED, "换好了", yard.handler, null);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable move, String key) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.key()).isEqualTo(key));
    }

    private Raised raise(String text, @org.jspecify.annotations.Nullable Visibility visibility) {
        return concerns.raise(
                new NewConcern(
                        text,
                        yard.building.id(),
                        "stair-lighting",
                        Whose.BUILDING,
                        false,
                        null,
                        visibility,
                        Source.WEB,
                        new Reporter("李姐", ContactWay.CALL, "139 0000 1111", null, null, "zh", false, null),
                        null,
                        null,
                        Map.of(),
                        List.of()),
                Actor.ANYONE);
    }

    private static Reporter byMail(String address) {
        return new Reporter(null, ContactWay.MAIL, null, address, null, "zh", false, null);
    }

    private Event last(Concern concern, Move move) {
        return concerns.history(concern, Actor.HOUSE).stream()
                .filter(each -> each.move() == move)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<Commitment> open(Concern concern, Purpose purpose) {
        return commitments.ofSource(Promises.reference(concern)).stream()
                .filter(each -> each.purpose() == purpose && !each.state().ended())
                .toList();
    }

    private Concern now(Concern concern) {
        return Objects.requireNonNull(concerns.concern(concern.id(), Actor.HOUSE));
    }
}
