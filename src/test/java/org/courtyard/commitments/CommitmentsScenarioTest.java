package org.courtyard.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.courtyard.commitments.TurnedTime.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.courtyard.commitments.rules.Budget;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Level;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "courtyard.data=target/test-data")
@WithPostgres
@Import(TurnedTime.Turned.class)
@RecordApplicationEvents
class CommitmentsScenarioTest {

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

    @Autowired
    ApplicationEvents events;

    private Chained chain;

    @BeforeEach
    void wednesdayMorning() {
        jdbc.sql("delete from commitments.history").update();
        jdbc.sql("delete from commitments.commitment").update();
        time.turnTo("2026-11-18T08:12");
        chain = Chained.build(places, organizations);
    }

    @Test
    void aPromiseKnowsItsDueTimeAndWhy() {
        var made = promise("清掏化粪池", Budget.days(7));
        assertThat(made.due()).isEqualTo(at("2026-11-26T17:00"));
        var read = commitments.commitment(made.id());
        assertThat(read).isEqualTo(made);
        assertThat(read.explanation().days()).hasSize(9);
        assertThat(commitments.ofSource(made.source())).containsExactly(made);
        assertThat(commitments.history(made.id())).extracting(Entry::what).containsExactly(Entry.What.MADE);
    }

    @Test
    void factHistoryAndEventAreOneTransaction() {
        transaction.executeWithoutResult(status -> {
            promise("不算数", Budget.days(1));
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from commitments.history")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from commitments.commitment")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void warnsOnceWhenThreeQuartersAreUsed() {
        var made = promise("修路灯", Budget.hours(4));
        time.turnTo("2026-11-18T12:00");
        assertThat(made.warning()).isEqualTo(at("2026-11-18T12:00"));
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(sweep.sweep()).isZero();
        assertThat(events.stream(CommitmentNearlyDue.class))
                .containsExactly(new CommitmentNearlyDue(made.id(), made.source()));
        assertThat(commitments.commitment(made.id()).nearness(time.instant())).isEqualTo(Commitment.Nearness.NEAR);
    }

    @Test
    void aBrokenPromiseClimbsToTheTopAndStaysVisible() {
        var made = promise("拆地锁", Budget.days(1));
        List<Object> holders = new ArrayList<>();
        // 18 due, then one working day each for committee and street, two for the district, three for the city
        for (String evening : List.of("18", "19", "20", "24", "27")) {
            time.turnTo("2026-11-" + evening + "T17:00");
            assertThat(sweep.sweep()).isEqualTo(1);
        }
        var all = commitments.ofSource(made.source());
        all.forEach(each -> holders.add(each.holder().organization()));
        assertThat(holders)
                .containsExactly(
                        chain.company().id(),
                        chain.committee().id(),
                        chain.streetOffice().id(),
                        chain.districtOffice().id(),
                        chain.cityOffice().id());
        assertThat(all).extracting(Commitment::state).containsOnly(CommitmentState.OVERDUE);
        assertThat(all)
                .extracting(Commitment::level)
                .containsExactly(Level.COMMUNITY, Level.COMMUNITY, Level.STREET, Level.DISTRICT, Level.CITY);
        assertThat(all.getLast().due()).isEqualTo(at("2026-11-27T17:00"));
        assertThat(sweep.sweep()).isZero();
        var broken = events.stream(CommitmentBroken.class).toList();
        assertThat(broken).hasSize(5);
        assertThat(broken.getFirst().takenOver()).isEqualTo(all.get(1).id());
        assertThat(broken.getLast().takenOver()).isNull();
    }

    @Test
    void whatNobodyHoldsComesToTheDesk() {
        var made = commitments.promise(chain.promise(null, "谁来管", Budget.hours(2), time), Actor.HOUSE);
        time.turnTo("2026-11-18T11:00");
        sweep.sweep();
        assertThat(commitments.ofSource(made.source()).getLast().holder())
                .isEqualTo(Holder.of(chain.committee().id()));
    }

    @Test
    void twoServersAtOnceTakeEachStepOnce() throws Exception {
        IntStream.range(0, 250).forEach(i -> promise("第 " + i + " 件", Budget.hours(2)));
        time.turnTo("2026-11-18T11:00");
        var together = new CyclicBarrier(2);
        Callable<Integer> server = () -> {
            together.await();
            return sweep.sweep();
        };
        try (var servers = Executors.newFixedThreadPool(2)) {
            int taken = 0;
            for (var each : servers.invokeAll(List.of(server, server))) {
                taken += each.get();
            }
            taken += sweep.sweep();
            assertThat(taken).isEqualTo(250);
        }
        assertThat(count("state = 'OVERDUE'")).isEqualTo(250);
        assertThat(count("steers_id is not null")).isEqualTo(250);
        assertThat(jdbc.sql("select count(*) from commitments.history where what = 'BROKEN'")
                        .query(Long.class)
                        .single())
                .isEqualTo(250);
    }

    @Test
    void afterHoursOfStandstillTheStepsComeInOrder() {
        var third = promise("三", Budget.hours(5));
        var first = promise("一", Budget.hours(1));
        var second = promise("二", Budget.hours(3));
        time.turnTo("2026-11-19T02:00");
        sweep.sweep();
        assertThat(events.stream(CommitmentBroken.class).map(CommitmentBroken::commitment))
                .containsExactly(first.id(), second.id(), third.id());
        assertThat(events.stream(CommitmentBroken.class).map(CommitmentBroken::due))
                .containsExactly(first.due(), second.due(), third.due());
        // whoever takes over has the whole day, although the server was down at 10:00
        assertThat(commitments.ofSource(first.source()).getLast().due()).isEqualTo(at("2026-11-19T17:00"));
    }

    @Test
    void aPauseHoldsTheClockAndResumingGivesTheTimeBack() {
        var made = promise("装充电口", Budget.days(2));
        time.turnTo("2026-11-18T17:00");
        var paused = commitments.pause(made.id(), null, "等报事人回答", Actor.HOUSE);
        assertThat(paused.due()).isNull();
        assertThat(paused.nearness(time.instant())).isEqualTo(Commitment.Nearness.WAITING);
        time.turnTo("2026-12-01T09:00");
        assertThat(sweep.sweep()).isZero();
        assertThatThrownBy(() -> commitments.pause(made.id(), null, "又停", Actor.HOUSE))
                .isInstanceOf(Conflict.class);
        var resumed = commitments.resume(made.id(), Actor.HOUSE);
        assertThat(resumed.due()).isEqualTo(at("2026-12-01T17:00"));
        time.turnTo("2026-12-01T17:00");
        sweep.sweep();
        assertThat(commitments.commitment(made.id()).state()).isEqualTo(CommitmentState.OVERDUE);
    }

    @Test
    void aPauseWithAnEndEndsByItself() {
        var made = promise("问一下", Budget.days(1));
        time.turnTo("2026-11-18T09:00");
        Instant until = at("2026-11-20T09:00");
        assertThat(commitments.pause(made.id(), until, "等报事人回答", Actor.HOUSE).due())
                .isEqualTo(at("2026-11-20T17:00"));
        time.turnTo("2026-11-20T16:00");
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(commitments.commitment(made.id()).state()).isEqualTo(CommitmentState.OPEN);
        time.turnTo("2026-11-20T17:00");
        sweep.sweep();
        assertThat(commitments.commitment(made.id()).state()).isEqualTo(CommitmentState.OVERDUE);
    }

    @Test
    void keepingItLateEndsWhatTheLevelsAboveDoAboutIt() {
        var made = promise("拆地锁", Budget.days(1));
        time.turnTo("2026-11-18T17:00");
        sweep.sweep();
        time.turnTo("2026-11-19T17:00");
        sweep.sweep();
        var kept = commitments.keep(made.id(), "地锁都拆了", Chained.member(chain.company(), Role.HANDLER));
        assertThat(kept.brokenAt()).isEqualTo(at("2026-11-18T17:00"));
        assertThat(commitments.ofSource(made.source()))
                .hasSize(3)
                .extracting(Commitment::state)
                .containsOnly(CommitmentState.DONE);
        assertThat(events.stream(CommitmentKept.class))
                .containsExactly(new CommitmentKept(made.id(), made.source(), true));
        assertThat(commitments.keep(made.id(), "again", Actor.HOUSE)).isEqualTo(kept);
    }

    @Test
    void withdrawnIsOver() {
        var made = promise("撤回", Budget.days(1));
        commitments.withdraw(made.id(), "和另一件是同一件", Actor.HOUSE);
        time.turnTo("2026-12-01T09:00");
        assertThat(sweep.sweep()).isZero();
        assertThatThrownBy(() -> commitments.keep(made.id(), "", Actor.HOUSE)).isInstanceOf(Conflict.class);
    }

    @Test
    void anotherHolderDoesNotResetTheClock() {
        var made = promise("换人", Budget.days(3));
        time.turnTo("2026-11-20T10:00");
        var handler = Chained.member(chain.company(), Role.HANDLER);
        var changed =
                commitments.reassign(made.id(), Holder.of(chain.committee().id()), "不归我们", handler);
        assertThat(changed.due()).isEqualTo(made.due());
        assertThat(changed.version()).isEqualTo(made.version() + 1);
        assertThatThrownBy(() -> commitments.keep(made.id(), "", handler)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> commitments.keep(made.id(), "", Actor.ANYONE)).isInstanceOf(Refused.class);
    }

    private Commitment promise(String title, Budget budget) {
        return commitments.promise(chain.promise(chain.company(), title, budget, time), Actor.HOUSE);
    }

    private long count(String where) {
        return Objects.requireNonNull(jdbc.sql("select count(*) from commitments.commitment where " + where)
                .query(Long.class)
                .single());
    }
}
