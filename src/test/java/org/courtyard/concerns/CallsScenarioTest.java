package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.courtyard.commitments.CommitmentState;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Calls.CallIn;
import org.courtyard.concerns.LinkedParts.Said;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.NewOrganization;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Level;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.links.Reference;
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

/** Called in, hired, handed on, called together; by accounts and by links. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class CallsScenarioTest {

    @Autowired
    Concerns concerns;

    @Autowired
    Handling handling;

    @Autowired
    Hands hands;

    @Autowired
    Calls calls;

    @Autowired
    Conveners conveners;

    @Autowired
    PartLinks links;

    @Autowired
    LinkedParts linked;

    @Autowired
    Results results;

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
    private Organization police;
    private Actor officer;
    private Concern light;

    @BeforeEach
    void mondayMorning() {
        clock.turnTo("2026-11-23T08:00");
        yard = new Yard(places, organizations, authorities, concerns);
        police = organizations.enter(
                NewOrganization.of(OrganizationKind.POLICE, "青槐交警中队", yard.street.place())
                        .below(yard.street.id()),
                Actor.HOUSE);
        officer = Yard.member(police, Role.HANDLER, "交警");
        light = handling.accept(yard.light().id(), "", yard.handler, null);
    }

    @Test
    void aCallSaysWhyNotBelowAndWhatWasTried() {
        assertThatThrownBy(() -> calls.callIn(
                        light.id(),
                        police.id(),
                        new CallIn(Task.Need.COME, "来拖车", "", " ", 0, null, ""),
                        yard.handler,
                        null))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        wrong -> assertThat(wrong.wrongs())
                                .extracting(each -> each.field())
                                .containsExactlyInAnyOrder("why", "tried"));
        assertThatThrownBy(() -> calls.callIn(
                        light.id(),
                        police.id(),
                        new CallIn(Task.Need.COME, "来拖车", "没有权", "劝过", 99_999, null, ""),
                        yard.handler,
                        null))
                .isInstanceOf(BadInput.class);
        called();
        var terms = terms();
        assertThat(terms.tried()).isEqualTo("劝过三次");
        assertThat(terms.kind()).isEqualTo(OrganizationKind.POLICE);
        assertThat(terms.level()).isEqualTo(Level.STREET);
        assertThat(concerns.concern(light.id(), yard.handler).lead()).isEqualTo(yard.company.id());
    }

    @Test
    void theOneCalledProposesAnotherTimeAndTheCallerAgrees() {
        called();
        hands.report(light.id(), part(), "那天有事", null, at("2026-11-26T10:00"), officer, null);
        assertThat(terms().otherAt()).isEqualTo(at("2026-11-26T10:00"));
        assertThat(owed(Purpose.REPORT_IN)).isEqualTo(CommitmentState.DONE);
        assertThatThrownBy(() -> calls.meet(light.id(), part(), null, "", officer, null))
                .isInstanceOf(Refused.class);
        calls.meet(light.id(), part(), null, "", yard.handler, null);
        assertThat(terms().siteAt()).isEqualTo(at("2026-11-26T10:00"));
        assertThat(terms().otherAt()).isNull();
    }

    @Test
    void whetherTheCallWasJustifiedIsSaidByTheOneCalledAndAnsweredByTheCaller() {
        called();
        assertThatThrownBy(() -> calls.reply(light.id(), part(), "是", yard.handler))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> calls.judge(light.id(), part(), true, "", yard.handler))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> calls.judge(light.id(), part(), false, " ", officer))
                .isInstanceOf(BadInput.class);
        var part = part();
        hands.settle(light.id(), part, Task.State.DONE, "拖走了", officer, null);
        calls.judge(light.id(), part, false, "物业可以先贴单", officer);
        calls.reply(light.id(), part, "贴过两次", yard.handler);
        var verdict = calls.terms(light, yard.handler).get(part).verdict();
        assertThat(verdict.justified()).isFalse();
        assertThat(verdict.reply()).isEqualTo("贴过两次");
        assertThat(concerns.history(light, yard.handler).getLast().internal()).isTrue();
        assertThat(concerns.history(light, Actor.ANYONE))
                .extracting(Event::text)
                .doesNotContain("物业可以先贴单", "贴过两次");
    }

    @Test
    void aLinkOpensOnlyItsPartAndShowsNoNumber() {
        called();
        var opened = linked.open(give(part())).orElseThrow();
        assertThat(opened.part().organization()).isEqualTo(police.id());
        assertThat(opened.words()).doesNotContain("13800004211");
        assertThat(opened.contact()).isNull();
    }

    @Test
    void theReportersNumberComesAlongOnlyIfTheReporterAgreed() {
        var open = handling.accept(yard.raise("楼道灯坏了", true).id(), "", yard.handler, null);
        hands.addHand(open.id(), police.id(), "来看看", yard.handler, null);
        var secret =
                links.give(open.id(), part(open), "陈师傅", 7, false, yard.handler).secret();
        assertThat(linked.open(secret).orElseThrow().contact().phone()).isEqualTo("138 0000 4211");
    }

    @Test
    void aGuessedLinkOpensNothing() {
        called();
        var secret = give(part());
        var other = secret.charAt(secret.length() - 1) == 'A' ? 'B' : 'A';
        assertThat(linked.open(secret.substring(0, secret.length() - 1) + other))
                .isEmpty();
        assertThat(linked.open("0.")).isEmpty();
        assertThat(linked.open("x")).isEmpty();
        assertThat(secret.substring(secret.indexOf('.') + 1)).hasSize(24);
    }

    @Test
    void aLinkOpensNothingAfterItsDays() {
        called();
        var secret = give(part());
        clock.turnTo("2026-11-30T08:01");
        assertThat(linked.open(secret)).isEmpty();
        assertThatThrownBy(() -> linked.done(secret, "好了", Said.NOTHING)).isInstanceOf(Missing.class);
    }

    @Test
    void aLinkTakenBackOpensNothingAndANewOneEndsTheOld() {
        called();
        var first = give(part());
        var second = give(part());
        assertThat(linked.open(first)).isEmpty();
        assertThat(linked.open(second)).isPresent();
        links.revoke(light.id(), part(), yard.handler);
        assertThat(linked.open(second)).isEmpty();
    }

    @Test
    void aLinkOpensNothingOnceItsPartIsOver() {
        called();
        var secret = give(part());
        linked.done(secret, "拖走了", new Said(true, ""));
        assertThat(linked.open(secret)).isEmpty();
        assertThatThrownBy(() -> linked.done(secret, "又拖走了", Said.NOTHING)).isInstanceOf(Missing.class);
        var task = concerns.tasks(light).getLast();
        assertThat(task.answer()).isEqualTo("拖走了");
        assertThat(calls.terms(light, yard.handler).get(task.id()).verdict().justified())
                .isTrue();
    }

    @Test
    void aLinkIsGivenByTheLeadOrTheHelperAndForNoOtherPart() {
        called();
        assertThatThrownBy(() -> links.give(light.id(), part(), "谁", 7, false, yard.stranger))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> links.give(light.id(), UUID.randomUUID(), "谁", 7, false, yard.handler))
                .isInstanceOf(Missing.class);
        assertThat(links.give(light.id(), part(), "小陈", 7, false, officer).to()).isEqualTo("小陈");
    }

    @Test
    void whatIsDoneByLinkStandsInTheHistoryAsThat() {
        called();
        linked.report(give(part()), "下午到", null, null);
        var line = concerns.history(light, yard.handler).getLast();
        assertThat(line.details()).containsEntry("link", "陈警官").containsEntry("state", "ACCEPTED");
        assertThat(line.organization()).isEqualTo(police.id());
        assertThat(line.account()).isNull();
        assertThat(links.of(light, part(), yard.handler).orElseThrow().used()).isNotNull();
    }

    @Test
    void whoIsCalledByLinkDeclinesWithTheProperOwner() {
        called();
        var secret = give(part());
        assertThatThrownBy(() -> linked.decline(secret, "不归交警", null, Said.NOTHING))
                .isInstanceOf(BadInput.class);
        linked.decline(secret, "不归交警", yard.street.id(), Said.NOTHING);
        assertThat(concerns.tasks(light).getLast().state()).isEqualTo(Task.State.DECLINED);
        assertThat(concerns.history(light, yard.handler).getLast().target()).isEqualTo(yard.street.id());
    }

    @Test
    void aContractorDoesAPartByLinkAndWhoHiredItAnswersForIt() {
        calls.engage(light.id(), "亮亮水电", "换灯", null, at("2026-11-24T09:00"), yard.handler, null);
        var secret =
                links.give(light.id(), part(), "亮亮水电", 7, false, yard.handler).secret();
        assertThat(linked.open(secret).orElseThrow().terms().contractor()).isEqualTo("亮亮水电");
        assertThatThrownBy(() -> results.propose(light.id(), Outcome.SOLVED, "好了", yard.handler, null))
                .isInstanceOf(BadInput.class);
        linked.photos(
                secret,
                List.of(new NewPhoto(
                        UUID.randomUUID().toString(), UUID.randomUUID().toString(), 9, 9)));
        assertThat(linked.open(secret).orElseThrow().photos()).hasSize(1);
        assertThat(concerns.photos(light, Actor.ANYONE)).isEmpty();
        linked.done(secret, "换好了", Said.NOTHING);
        assertThat(owed(Purpose.HELP)).isEqualTo(CommitmentState.DONE);
        assertThat(results.propose(light.id(), Outcome.SOLVED, "好了", yard.handler, null)
                        .status())
                .isEqualTo(Status.PROPOSED);
    }

    @Test
    void aPartIsHandedOverWithWhatWasAsked() {
        called();
        var secret = give(part());
        hands.handOver(light.id(), part(), yard.other.id(), "志愿队近", officer, null);
        var now = concerns.tasks(light).getLast();
        assertThat(now.organization()).isEqualTo(yard.other.id());
        assertThat(now.asked()).isEqualTo("把堵门的车拖走");
        assertThat(calls.terms(light, yard.handler).get(now.id()).tried()).isEqualTo("劝过三次");
        assertThat(linked.open(secret)).isEmpty();
        assertThatThrownBy(() -> hands.handOver(light.id(), now.id(), police.id(), "还你", officer, null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theConvenerIsOneOfThoseWhoWorkOnItAndReadsNothingMore() {
        assertThatThrownBy(() -> conveners.name(light.id(), yard.company.id(), yard.handler))
                .isInstanceOf(Conflict.class);
        called();
        assertThatThrownBy(() -> conveners.name(light.id(), yard.other.id(), yard.handler))
                .isInstanceOf(BadInput.class);
        conveners.name(light.id(), police.id(), yard.handler);
        assertThatThrownBy(() -> conveners.call(light.id(), "怎么拖", null, yard.handler))
                .isInstanceOf(Refused.class);
        conveners.call(light.id(), "怎么拖", at("2026-11-25T14:00"), officer);
        assertThat(conveners.of(light).orElseThrow().meetAt()).isEqualTo(at("2026-11-25T14:00"));
        assertThat(concerns.showsTyped(light, officer)).isFalse();
        assertThatThrownBy(() -> results.propose(light.id(), Outcome.SOLVED, "好了", officer, null))
                .isInstanceOf(Refused.class);
    }

    private void called() {
        calls.callIn(
                light.id(),
                police.id(),
                new CallIn(
                        Task.Need.ENFORCE, "把堵门的车拖走", "物业没有拖车的权", "劝过三次", 1, at("2026-11-24T15:00"), "值班老周 8000 3310"),
                yard.handler,
                null);
    }

    private String give(UUID part) {
        return links.give(light.id(), part, "陈警官", 7, false, yard.handler).secret();
    }

    private UUID part() {
        return part(light);
    }

    private UUID part(Concern concern) {
        return concerns.tasks(concern).stream()
                .filter(Task::helping)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private PartTerms terms() {
        return calls.terms(light, yard.handler).get(part());
    }

    private CommitmentState owed(Purpose purpose) {
        return commitments.ofSource(new Reference("concern", light.id().value())).stream()
                .filter(each -> each.purpose() == purpose)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Instant at(String local) {
        return Yard.Clock.at(local);
    }
}
