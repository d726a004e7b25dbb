package org.courtyard.concerns.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.courtyard.concerns.Batch;
import org.courtyard.concerns.Batch.Deed;
import org.courtyard.concerns.Batch.ItemState;
import org.courtyard.concerns.Batches;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Status;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class BatchesTest {

    @Autowired
    Batches batches;

    @Autowired
    Concerns concerns;

    @Autowired
    Handling handling;

    @Autowired
    Results results;

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
        clock.turnTo("2026-11-23T10:20");
        yard = new Yard(places, organizations, authorities, concerns);
    }

    @Test
    void aPlanChangesNothingAndSaysWhatWouldHappenToEach() {
        var light = yard.light();
        var closed = closed();
        var id = planned(List.of(light, closed), giving(), yard.desk);
        assertThat(states(id)).containsExactly(ItemState.READY, ItemState.REFUSED);
        assertThat(items(id).getLast().why()).isNotBlank();
        assertThat(now(light)).isEqualTo(light);
        assertThat(history(light)).isEqualTo(concerns.history(light, yard.desk));
    }

    @Test
    void whatThePlanSaidComesTrue() {
        var light = yard.light();
        var closed = closed();
        var id = planned(List.of(light, closed), giving(), yard.desk);
        var why = items(id).getLast().why();
        go(id, yard.desk);
        assertThat(states(id)).containsExactly(ItemState.DONE, ItemState.REFUSED);
        assertThat(items(id).getLast().why()).isEqualTo(why);
        assertThat(now(light).lead()).isEqualTo(yard.committee.id());
        assertThat(now(closed).lead()).isEqualTo(closed.lead());
        assertThat(batches.batch(id, yard.desk).state()).isEqualTo(Batch.State.DONE);
    }

    @Test
    void sentTwiceItActsOnce() {
        var light = yard.light();
        var id = planned(List.of(light), giving(), yard.desk);
        go(id, yard.desk);
        go(id, yard.desk);
        batches.carryOn(id, yard.desk);
        assertThat(history(light))
                .filteredOn(each -> each.move() == Move.ASSIGN)
                .hasSize(1);
    }

    @Test
    void whatChangedSinceThePlanIsLeftAlone() {
        var light = yard.light();
        var id = planned(List.of(light), giving(), yard.desk);
        handling.note(light.id(), "先等等", yard.desk, null);
        go(id, yard.desk);
        assertThat(states(id)).containsExactly(ItemState.REFUSED);
        assertThat(now(light).lead()).isEqualTo(light.lead());
    }

    @Test
    void takenBackItGoesToWhoHadItBefore() {
        var light = yard.light();
        var id = planned(List.of(light), giving(), yard.desk);
        go(id, yard.desk);
        batches.undo(id, yard.desk);
        assertThat(states(id)).containsExactly(ItemState.UNDONE);
        assertThat(now(light).lead()).isEqualTo(yard.company.id());
        assertThatThrownBy(() -> batches.undo(id, yard.desk)).isInstanceOf(Conflict.class);
    }

    @Test
    void whatSomebodyHandledSinceIsNotTakenBack() {
        var light = yard.light();
        var id = planned(List.of(light), giving(), yard.desk);
        go(id, yard.desk);
        handling.accept(light.id(), "我们去看", yard.desk, null);
        batches.undo(id, yard.desk);
        assertThat(states(id)).containsExactly(ItemState.KEPT);
        assertThat(now(light).lead()).isEqualTo(yard.committee.id());
    }

    @Test
    void afterHalfAnHourNothingIsTakenBack() {
        var id = planned(List.of(yard.light()), giving(), yard.desk);
        go(id, yard.desk);
        clock.turnTo("2026-11-23T10:51");
        assertThatThrownBy(() -> batches.undo(id, yard.desk)).isInstanceOf(Conflict.class);
    }

    @Test
    void wordsWaitAndCanBeWithdrawn() {
        var light = yard.light();
        var id = planned(List.of(light), saying("{编号}：明天上门"), yard.desk);
        go(id, yard.desk);
        assertThat(batches.batch(id, yard.desk).waits(clock.instant())).isTrue();
        batches.withdraw(id, yard.desk);
        clock.turnTo("2026-11-23T10:40");
        batches.carryOn(id, yard.desk);
        batches.sweep();
        assertThat(history(light)).noneMatch(each -> each.move() == Move.UPDATE);
    }

    @Test
    void wordsGoOutFilledInForEachAndThenCannotBeWithdrawn() {
        var light = yard.light();
        var drains = yard.raise("三号楼门口下水道堵了", false, "drains");
        var id = planned(List.of(light, drains), saying("{编号}（{地点}）：明天上门"), yard.desk);
        go(id, yard.desk);
        clock.turnTo("2026-11-23T10:31");
        batches.carryOn(id, yard.desk);
        assertThat(last(light)).startsWith(light.reference() + "（").endsWith("：明天上门");
        assertThat(last(drains)).startsWith(drains.reference());
        assertThatThrownBy(() -> batches.withdraw(id, yard.desk)).isInstanceOf(Conflict.class);
    }

    @Test
    void aResultIsProposedToEachReporter() {
        var light = yard.light();
        handling.accept(light.id(), "", yard.handler, null);
        var plan = new Batches.Plan(Deed.PROPOSE, null, Outcome.AWAITING_FUNDS, "等维修资金", "");
        var id = planned(List.of(now(light)), plan, yard.handler);
        go(id, yard.handler);
        clock.turnTo("2026-11-23T10:31");
        batches.carryOn(id, yard.handler);
        assertThat(now(light).status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void aStandstillInTheMiddleGoesOnWhereItStopped() {
        var light = yard.light();
        var drains = yard.raise("三号楼门口下水道堵了", false, "drains");
        var id = planned(List.of(light, drains), giving(), yard.desk);
        batches.go(id, yard.desk);
        // whoever goes on later is asked anew: this account is not known any more
        batches.sweep();
        assertThat(states(id)).containsOnly(ItemState.REFUSED);
        assertThat(batches.batch(id, yard.desk).state()).isEqualTo(Batch.State.DONE);
    }

    @Test
    void moreThanOneBatchTakesAreCounted() {
        var many = IntStream.rangeClosed(0, Batch.MOST)
                .mapToObj(each -> new ConcernId(UUID.randomUUID()))
                .toList();
        var id = batches.choose(many, 7, Lang.ZH, yard.desk);
        assertThat(batches.batch(id, yard.desk).leftOut()).isEqualTo(8);
        assertThat(items(id)).hasSize(Batch.MOST);
    }

    @Test
    void aBatchIsItsMakersOnly() {
        var id = planned(List.of(yard.light()), giving(), yard.desk);
        assertThatThrownBy(() -> batches.go(id, yard.overseer)).isInstanceOf(Missing.class);
    }

    @Test
    void whoMayNotIsRefusedForEach() {
        var light = yard.light();
        var id = planned(List.of(light), giving(), yard.stranger);
        assertThat(states(id)).containsExactly(ItemState.REFUSED);
        go(id, yard.stranger);
        assertThat(now(light)).isEqualTo(light);
    }

    @Test
    void aBlankNobodyKnowsIsRefusedWithItsPlace() {
        var id = batches.choose(List.of(yard.light().id()), 0, Lang.ZH, yard.desk);
        assertThatThrownBy(() -> batches.plan(id, saying("您好{电话}"), yard.desk))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        wrong -> assertThat(wrong.wrongs().getFirst().args()).containsExactly("{电话}", 3));
    }

    private Batches.Plan giving() {
        return new Batches.Plan(Deed.ASSIGN, yard.committee.id(), null, "", "");
    }

    private static Batches.Plan saying(String words) {
        return new Batches.Plan(Deed.UPDATE, null, null, words, "");
    }

    private UUID planned(List<Concern> chosen, Batches.Plan plan, Actor actor) {
        var id = batches.choose(chosen.stream().map(Concern::id).toList(), 0, Lang.ZH, actor);
        batches.plan(id, plan, actor);
        return id;
    }

    private void go(UUID id, Actor actor) {
        batches.go(id, actor);
        batches.carryOn(id, actor);
    }

    private Concern closed() {
        var concern = yard.raise("三号楼门口下水道堵了", false, "drains");
        return results.solveOnSpot(concern.id(), "已通", yard.desk, null);
    }

    private List<Batch.Item> items(UUID id) {
        return batches.items(batches.batch(id, owner(id)));
    }

    private Actor owner(UUID id) {
        for (var each : List.of(yard.desk, yard.handler, yard.stranger)) {
            try {
                batches.batch(id, each);
                return each;
            } catch (Missing notTheirs) {
                // the next
            }
        }
        throw new AssertionError("nobody's batch");
    }

    private List<ItemState> states(UUID id) {
        return items(id).stream().map(Batch.Item::state).toList();
    }

    private Concern now(Concern concern) {
        return concerns.concern(concern.id(), yard.desk);
    }

    private List<Event> history(Concern concern) {
        return concerns.history(now(concern), yard.desk);
    }

    private String last(Concern concern) {
        return history(concern).getLast().text();
    }
}
