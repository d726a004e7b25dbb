package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.CommitmentState;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.WorkFilter;
import org.courtyard.commitments.WorkQueues;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.NewOrganization;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Several bodies with parts of one concern, each with its own clock. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class PartsScenarioTest {

    @Autowired
    Concerns concerns;

    @Autowired
    ConcernsView view;

    @Autowired
    Handling handling;

    @Autowired
    Hands hands;

    @Autowired
    Calls calls;

    @Autowired
    Results results;

    @Autowired
    Answers answers;

    @Autowired
    Commitments commitments;

    @Autowired
    WorkQueues queues;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Yard.Clock clock;

    private Yard yard;
    private Organization police;
    private Actor officer;

    @BeforeEach
    void mondayMorning() {
        clock.turnTo("2026-11-23T08:00");
        yard = new Yard(places, organizations, authorities, concerns);
        police = organizations.enter(
                NewOrganization.of(OrganizationKind.POLICE, "青槐交警中队", yard.street.place())
                        .below(yard.street.id()),
                Actor.HOUSE);
        officer = Yard.member(police, Role.HANDLER, "交警");
    }

    @Test
    void aHelperFindsItsPartInTheQueueReadsItAndDoesIt() {
        var light = inHand();
        assertThat(queues.counts(officer).all()).isZero();
        assertThatThrownBy(() -> concerns.concern(light.id(), officer)).isInstanceOf(Missing.class);
        hands.addHand(light.id(), police.id(), "看看停车挡不挡楼道", yard.handler, null);
        var item = queues.openFor(officer, new WorkFilter(null, null), null, 10)
                .items()
                .getFirst()
                .commitment();
        assertThat(item.purpose()).isEqualTo(Purpose.HELP);
        assertThat(concerns.concern(light.id(), officer).id()).isEqualTo(light.id());
        assertThat(view.list(ConcernFilter.ALL, officer, null, 200).concerns())
                .extracting(Concern::id)
                .contains(light.id());
        hands.report(light.id(), part(light).id(), "下午去", officer, null);
        assertThat(item(item)).isEqualTo(CommitmentState.OPEN);
        hands.settle(light.id(), part(light).id(), Task.State.DONE, "不挡", officer, null);
        assertThat(item(item)).isEqualTo(CommitmentState.DONE);
        assertThat(concerns.tasks(light)).extracting(Task::state).containsExactly(Task.State.ACCEPTED, Task.State.DONE);
    }

    @Test
    void aHelperMovesNothingButItsPart() {
        var light = inHand();
        hands.addHand(light.id(), police.id(), "", yard.handler, null);
        assertThatThrownBy(() -> results.propose(light.id(), Outcome.SOLVED, "好了", officer, null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> handling.ask(light.id(), "几楼？", officer, null)).isInstanceOf(Refused.class);
        assertThat(handling.note(light.id(), "周二有空", officer, null).status()).isEqualTo(Status.IN_HAND);
        var part = part(light).id();
        assertThatThrownBy(() -> hands.settle(light.id(), part, Task.State.DONE, "好了", yard.stranger, null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> hands.settle(light.id(), part, Task.State.WITHDRAWN, "不干了", officer, null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theNumberIsForTheLeadUnlessTheReporterAgreed() {
        var light = inHand();
        hands.addHand(light.id(), police.id(), "", yard.handler, null);
        assertThat(concerns.showsInternals(light, officer)).isTrue();
        assertThat(concerns.showsTyped(light, officer)).isFalse();
        assertThat(concerns.mayReach(light, officer)).isFalse();
        assertThatThrownBy(() -> concerns.reporter(light, officer, "打电话")).isInstanceOf(Refused.class);
        var open = accepted(yard.raise("楼道灯坏了", true));
        hands.addHand(open.id(), police.id(), "", yard.handler, null);
        assertThat(concerns.showsTyped(open, officer)).isTrue();
        assertThat(concerns.reporter(open, officer, "打电话").phone()).isEqualTo("138 0000 4211");
    }

    @Test
    void wordsOfTheReporterReachAHelperWithTheirNumbersHidden() {
        var light = inHand();
        hands.addHand(light.id(), police.id(), "", yard.handler, null);
        handling.ask(light.id(), "怎么联系？", yard.handler, null);
        answers.answer(light.id(), "打 13800004211", Answers.From.desk(yard.desk), null);
        assertThat(concerns.history(light, officer))
                .extracting(Event::text)
                .contains("打 138****4211")
                .noneMatch(text -> text.contains("13800004211"));
        assertThat(concerns.history(light, yard.handler))
                .extracting(Event::text)
                .contains("打 13800004211");
    }

    @Test
    void theBodyComplainedOfNeverHelps() {
        var about = yard.raise("物业拿钱不办事", true, null);
        handling.accept(about.id(), "", yard.desk, null);
        assertThatThrownBy(() -> hands.addHand(about.id(), yard.company.id(), "", yard.desk, null))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void noResultWhileAPartIsOpen() {
        var light = inHand();
        hands.addHand(light.id(), police.id(), "", yard.handler, null);
        hands.addHand(light.id(), yard.other.id(), "", yard.handler, null);
        assertThatThrownBy(() -> results.propose(light.id(), Outcome.SOLVED, "换了", yard.handler, null))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.wrongs()).singleElement().satisfies(wrong -> {
                            assertThat(wrong.field()).isEqualTo("unneeded");
                            assertThat(wrong.args()[1]).asString().contains("青槐交警中队", "邻里志愿队");
                        }));
        assertThat(now(light).status()).isEqualTo(Status.IN_HAND);
        var officers = part(light, police).id();
        hands.settle(light.id(), part(light, yard.other).id(), Task.State.DONE, "扶了老人", yard.stranger, null);
        results.propose(light.id(), Outcome.SOLVED, "换了", Set.of(officers), yard.handler, null);
        assertThat(now(light).status()).isEqualTo(Status.PROPOSED);
        assertThat(concerns.tasks(light))
                .extracting(Task::state)
                .containsExactlyInAnyOrder(Task.State.DONE, Task.State.WITHDRAWN, Task.State.DONE);
        assertThat(open(light, Purpose.HELP)).isEmpty();
    }

    @Test
    void whoIsCalledInSaysWithinEightWorkingHoursAndThenOwesADay() {
        var light = inHand();
        calls.callIn(light.id(), police.id(), Task.Need.ENFORCE, "拦路的车要交警来", yard.handler, null);
        // 9:00 Monday and eight hours of seven a day: Tuesday 10:00
        assertThat(open(light, Purpose.REPORT_IN).getFirst().due()).isEqualTo(Yard.Clock.at("2026-11-24T10:00"));
        hands.report(light.id(), part(light).id(), "周三上午到", LocalDate.parse("2026-11-25"), officer, null);
        assertThat(open(light, Purpose.REPORT_IN)).isEmpty();
        assertThat(open(light, Purpose.HELP).getFirst().due()).isEqualTo(Yard.Clock.at("2026-11-25T17:00"));
        assertThat(part(light).need()).isEqualTo(Task.Need.ENFORCE);
    }

    @Test
    void aPartIsNeverPromisedForLaterThanTheWhole() {
        var light = inHand();
        // seven working days from Monday: Tuesday 1 December
        assertThat(now(light).resolveDue()).isEqualTo(Yard.Clock.at("2026-12-01T17:00"));
        assertThatThrownBy(() ->
                        hands.addHand(light.id(), police.id(), "", LocalDate.parse("2026-12-02"), yard.handler, null))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() ->
                        hands.addHand(light.id(), police.id(), "", LocalDate.parse("2026-11-22"), yard.handler, null))
                .isInstanceOf(BadInput.class);
        // Sunday: the last working day before it is Friday
        hands.addHand(light.id(), police.id(), "", LocalDate.parse("2026-11-29"), yard.handler, null);
        assertThat(open(light, Purpose.HELP).getFirst().due()).isEqualTo(Yard.Clock.at("2026-11-27T17:00"));
    }

    @Test
    void aPartThatIsDeclinedNamesTheProperOwner() {
        var light = inHand();
        calls.callIn(light.id(), police.id(), "来看看", yard.handler, null);
        hands.settle(light.id(), part(light).id(), Task.State.DECLINED, "归城管", yard.street.id(), officer, null);
        var last = concerns.history(light, yard.handler).getLast();
        assertThat(last.target()).isEqualTo(yard.street.id());
        assertThat(open(light, Purpose.REPORT_IN)).isEmpty();
        assertThatThrownBy(() -> concerns.concern(light.id(), officer)).isInstanceOf(Missing.class);
    }

    @Test
    void whoHelpedDoesNotCheckWhatWasDone() {
        var light = inHand();
        hands.addHand(light.id(), yard.committee.id(), "", yard.handler, null);
        hands.settle(light.id(), part(light).id(), Task.State.DONE, "问过三户", yard.desk, null);
        results.propose(light.id(), Outcome.SOLVED, "换了", yard.handler, null);
        assertThatThrownBy(() -> results.check(light.id(), "亮着", yard.desk, null))
                .isInstanceOf(BadInput.class);
        assertThat(results.check(light.id(), "亮着", yard.overseer, null).status())
                .isEqualTo(Status.CLOSED);
    }

    @Test
    void notSolvedGivesTheLeadItsPartAnew() {
        var light = inHand();
        results.propose(light.id(), Outcome.SOLVED, "换了", yard.handler, null);
        answers.dispute(light.id(), "又灭了", Answers.From.desk(yard.desk), null);
        assertThat(concerns.tasks(light)).filteredOn(Task::open).singleElement().satisfies(task -> {
            assertThat(task.role()).isEqualTo(Task.Role.LEAD);
            assertThat(task.asked()).isEqualTo("又灭了");
        });
    }

    @Test
    void nothingIsOwedWhenTheReporterTakesItBack() {
        var light = inHand();
        hands.addHand(light.id(), police.id(), "", yard.handler, null);
        answers.withdraw(light.id(), "自己换了", Answers.From.desk(yard.desk), null);
        assertThat(concerns.tasks(light)).noneMatch(Task::open);
        assertThat(queues.counts(officer).all()).isZero();
        assertThatThrownBy(() -> hands.addHand(light.id(), yard.other.id(), "", yard.handler, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whoSaysItIsSolvedNeedsNoCallAnyMore() {
        var light = inHand();
        results.propose(light.id(), Outcome.SOLVED, "换了", yard.handler, null);
        assertThat(open(light, Purpose.CALL)).isNotEmpty();
        answers.confirm(light.id(), "", Answers.From.desk(yard.desk), null);
        assertThat(open(light, Purpose.CALL)).isEmpty();
    }

    private Concern inHand() {
        return accepted(yard.light());
    }

    private Concern accepted(Concern concern) {
        return handling.accept(concern.id(), "", yard.handler, null);
    }

    private Concern now(Concern concern) {
        return concerns.concern(concern.id(), Actor.HOUSE);
    }

    private Task part(Concern concern) {
        return concerns.tasks(concern).stream()
                .filter(Task::helping)
                .findFirst()
                .orElseThrow();
    }

    private Task part(Concern concern, Organization of) {
        return concerns.tasks(concern).stream()
                .filter(task -> task.helping() && task.organization().equals(of.id()))
                .findFirst()
                .orElseThrow();
    }

    private CommitmentState item(Commitment item) {
        return commitments.commitment(item.id()).state();
    }

    private List<Commitment> open(Concern concern, Purpose purpose) {
        return commitments.ofSource(Promises.reference(concern)).stream()
                .filter(each -> each.purpose() == purpose && !each.state().ended())
                .toList();
    }
}
