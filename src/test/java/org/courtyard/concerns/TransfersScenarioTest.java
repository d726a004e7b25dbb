package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.Sweep;
import org.courtyard.concerns.Transfers.Handover;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Level;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** From hand to hand: down with what comes with it, up, "not ours" twice, and resting. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class TransfersScenarioTest {

    private static final Set<Task.Backing> NONE = EnumSet.noneOf(Task.Backing.class);

    @Autowired
    Concerns concerns;

    @Autowired
    Handling handling;

    @Autowired
    Transfers transfers;

    @Autowired
    Possibilities possibilities;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Lapses lapses;

    @Autowired
    Sweep sweep;

    @Autowired
    Commitments commitments;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Yard.Clock clock;

    private Yard yard;

    @BeforeEach
    void mondayMorning() {
        clock.turnTo("2026-11-23T08:00");
        yard = new Yard(places, organizations, authorities, concerns);
    }

    @Test
    void whatComesWithItMustBeSaidEvenIfItIsNothing() {
        var light = above();
        assertThatThrownBy(() -> down(light, yard.committee, NONE, false)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> down(light, yard.committee, EnumSet.of(Task.Backing.MONEY), true))
                .isInstanceOf(BadInput.class);
        down(light, yard.committee, NONE, true);
        assertThat(now(light).lead()).isEqualTo(yard.committee.id());
        var figures = evaluations.of(yard.street.place(), Instant.EPOCH, clock.instant());
        assertThat(figures.handedDown()).containsExactly(new Figures.HandedDown(Level.COMMUNITY, 1, 1));
    }

    @Test
    void theOneBelowHasADayOfItsOwnAndTheOldDateStays() {
        var light = above();
        var due = now(light).resolveDue();
        down(light, yard.committee, EnumSet.of(Task.Backing.PEOPLE), false);
        assertThat(now(light).resolveDue()).isEqualTo(due);
        var own = open(light, Purpose.SUB_DEADLINE).getFirst();
        assertThat(own.holder().organization()).isEqualTo(yard.committee.id());
        assertThat(own.due()).isEqualTo(Yard.Clock.at("2026-11-25T17:00"));
        clock.turnTo("2026-11-25T17:01");
        sweep.sweep();
        assertThat(open(light, Purpose.STEER))
                .extracting(each -> each.holder().organization())
                .contains(yard.street.id());
    }

    @Test
    void nothingOffTheListIsPushedDown() {
        var noise = transfers.escalate(raised("noise-construction").id(), "要街道管", yard.desk, null);
        assertThat(noise.lead()).isEqualTo(yard.street.id());
        assertThatThrownBy(() -> down(noise, yard.committee, NONE, true))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.wrongs())
                                .singleElement()
                                .satisfies(wrong -> assertThat(wrong.key()).isEqualTo("concerns.off-list")));
        assertThatThrownBy(() -> transfers.assign(noise.id(), yard.committee.id(), "", yard.overseer, null))
                .isInstanceOf(BadInput.class);
        assertThat(transfers.downTo(now(noise), yard.overseer)).isEmpty();
        assertThat(transfers.downTo(above(), yard.overseer)).contains(yard.committee);
    }

    @Test
    void nobodyHandsDownToWhoIsNotBelow() {
        var light = yard.light();
        assertThatThrownBy(() -> transfers.delegate(
                        light.id(),
                        new Handover(yard.committee.id(), "去办", LocalDate.parse("2026-11-25"), NONE, true),
                        yard.handler,
                        null))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void theFirstNotOursGoesToTheDesk() {
        var light = transfers.decline(yard.light().id(), "灯归电力", null, yard.handler, null);
        assertThat(light.status()).isEqualTo(Status.WAITING);
        assertThat(light.lead()).isEqualTo(yard.committee.id());
        assertThat(open(light, Purpose.SETTLE)).isEmpty();
    }

    @Test
    void afterTwoTheCommonSuperiorSettlesIt() {
        var light = declinedTwice();
        assertThat(light.lead()).isEqualTo(yard.street.id());
        var owed = open(light, Purpose.SETTLE).getFirst();
        assertThat(owed.holder().organization()).isEqualTo(yard.street.id());
        assertThat(owed.due()).isEqualTo(Yard.Clock.at("2026-11-23T17:00"));
        assertThat(possibilities.of(light, yard.overseer)).contains(Move.SETTLE).doesNotContain(Move.ASSIGN);
        assertThatThrownBy(() -> transfers.assign(light.id(), yard.company.id(), "", yard.desk, null))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> transfers.settle(light.id(), yard.company.id(), "归物业", yard.desk, null))
                .isInstanceOf(Refused.class);
        transfers.settle(light.id(), yard.company.id(), "楼道灯归物业", yard.overseer, null);
        assertThat(now(light).lead()).isEqualTo(yard.company.id());
        assertThat(now(light).status()).isEqualTo(Status.ASSIGNED);
        assertThat(open(light, Purpose.SETTLE)).isEmpty();
    }

    @Test
    void whatWasSettledIsNotDeclinedAgain() {
        var light = declinedTwice();
        transfers.settle(light.id(), yard.company.id(), "楼道灯归物业", yard.overseer, null);
        assertThat(possibilities.of(now(light), yard.handler)).doesNotContain(Move.DECLINE);
        assertThatThrownBy(() -> transfers.decline(light.id(), "还是不归", null, yard.handler, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theProperOwnerWhoSaysNotOursIsTheSecond() {
        var first = transfers.decline(yard.light().id(), "归志愿队", yard.other.id(), yard.handler, null);
        var given = transfers.assign(first.id(), yard.other.id(), "", yard.desk, null);
        assertThat(transfers.declinedTo(given, yard.stranger).settles()).isTrue();
        var second = transfers.decline(given.id(), "不归我们", null, yard.stranger, null);
        assertThat(second.routedBy()).isEqualTo(Owners.SETTLING);
    }

    @Test
    void theSuperiorMayTakeItItself() {
        var light = declinedTwice();
        var taken = handling.accept(light.id(), "街道来办", yard.overseer, null);
        assertThat(taken.status()).isEqualTo(Status.IN_HAND);
        assertThat(open(light, Purpose.SETTLE)).isEmpty();
        assertThat(concerns.tasks(taken))
                .filteredOn(Task::open)
                .singleElement()
                .satisfies(task -> assertThat(task.organization()).isEqualTo(yard.street.id()));
    }

    @Test
    void aRestMovesTheDateByTheDaysItTakes() {
        var light = handling.accept(yard.light().id(), "", yard.handler, null);
        // seven working days: 23 to 27, 30 November, 1 December
        assertThat(light.resolveDue()).isEqualTo(Yard.Clock.at("2026-12-01T17:00"));
        clock.turnTo("2026-11-24T08:00");
        var rests = handling.suspend(light.id(), "等灯具到货", LocalDate.parse("2026-11-30"), yard.handler, null);
        assertThat(rests.status()).isEqualTo(Status.SUSPENDED);
        // 24 to 27 do not count: 23, 30, 1, 2, 3, 4 and 7 December
        assertThat(rests.resolveDue()).isEqualTo(Yard.Clock.at("2026-12-07T17:00"));
        assertThat(rests.firstContactAt()).isNotNull();
    }

    @Test
    void aRestEndsByItselfOnItsDay() {
        var light = handling.accept(yard.light().id(), "", yard.handler, null);
        clock.turnTo("2026-11-24T08:00");
        handling.suspend(light.id(), "等灯具到货", LocalDate.parse("2026-11-30"), yard.handler, null);
        clock.turnTo("2026-11-29T23:59");
        lapses.sweep();
        assertThat(now(light).status()).isEqualTo(Status.SUSPENDED);
        clock.turnTo("2026-11-30T00:01");
        lapses.sweep();
        assertThat(now(light).status()).isEqualTo(Status.IN_HAND);
        assertThat(now(light).resolveDue()).isEqualTo(Yard.Clock.at("2026-12-07T17:00"));
        assertThat(concerns.history(light, Actor.ANYONE))
                .extracting(Event::move)
                .contains(Move.SUSPEND_LAPSE);
    }

    @Test
    void whoGoesOnEarlierGetsTheRestBack() {
        var light = handling.accept(yard.light().id(), "", yard.handler, null);
        clock.turnTo("2026-11-24T08:00");
        handling.suspend(light.id(), "等灯具到货", LocalDate.parse("2026-11-30"), yard.handler, null);
        clock.turnTo("2026-11-25T08:00");
        var runs = handling.resume(light.id(), "", yard.handler, null);
        // only the 24th did not count
        assertThat(runs.resolveDue()).isEqualTo(Yard.Clock.at("2026-12-02T17:00"));
    }

    @Test
    void whatRestsIsCountedApartAndIsNotLate() {
        var light = handling.accept(yard.light().id(), "", yard.handler, null);
        handling.suspend(light.id(), "等开春", LocalDate.parse("2027-03-01"), yard.handler, null);
        clock.turnTo("2026-12-20T10:00");
        var figures = evaluations.of(yard.building.id(), Instant.EPOCH, clock.instant());
        assertThat(figures.apart().suspended()).isEqualTo(1);
        assertThat(figures.late()).isZero();
        assertThat(figures.open()).isEqualTo(1);
    }

    @Test
    void aRestHasAReasonAndADayThatIsNotFar() {
        var light = handling.accept(yard.light().id(), "", yard.handler, null);
        for (var wrong : List.of("2026-11-23", "2027-12-01")) {
            assertThatThrownBy(() -> handling.suspend(light.id(), "等等", LocalDate.parse(wrong), yard.handler, null))
                    .isInstanceOf(BadInput.class);
        }
        assertThatThrownBy(() -> handling.suspend(light.id(), " ", LocalDate.parse("2026-11-30"), yard.handler, null))
                .isInstanceOf(BadInput.class);
    }

    /** The street has it. */
    private Concern above() {
        var light = transfers.escalate(yard.light().id(), "要动电表", yard.handler, null);
        return transfers.escalate(light.id(), "要街道协调", yard.desk, null);
    }

    private Concern declinedTwice() {
        var light = transfers.decline(yard.light().id(), "灯归电力", null, yard.handler, null);
        transfers.assign(light.id(), yard.other.id(), "看看", yard.desk, null);
        return transfers.decline(light.id(), "不归我们", null, yard.stranger, null);
    }

    private Concern raised(String category) {
        var concern = yard.raise("夜里还在施工", false, category);
        return concern.status() == Status.WAITING ? handling.accept(concern.id(), "", yard.desk, null) : concern;
    }

    private void down(Concern concern, Organization to, Set<Task.Backing> backing, boolean nothing) {
        var by = LocalDate.parse("2026-11-25");
        transfers.delegate(concern.id(), new Handover(to.id(), "入户核对电表", by, backing, nothing), yard.overseer, null);
    }

    private Concern now(Concern concern) {
        return concerns.concern(concern.id(), Actor.HOUSE);
    }

    private List<Commitment> open(Concern concern, Purpose purpose) {
        return commitments.ofSource(Promises.reference(concern)).stream()
                .filter(each -> each.purpose() == purpose && !each.state().ended())
                .toList();
    }
}
