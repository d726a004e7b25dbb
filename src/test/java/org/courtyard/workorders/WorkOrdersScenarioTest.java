package org.courtyard.workorders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.CommitmentState;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Visibility;
import org.courtyard.organizations.Town;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.problems.Stale;
import org.courtyard.support.WithPostgres;
import org.courtyard.workorders.WorkOrders.Held;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
class WorkOrdersScenarioTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<String> ANSWER = List.of("办理结果", "答复内容", "办结时间", "承办单位");
    private static final String TITLES = "工单编号,诉求内容,办理时限,地址,姓名,联系电话,来源区域\n";

    @Autowired
    ApplicationContext house;

    @Autowired
    OrderSources sources;

    @Autowired
    OrderIntake intake;

    @Autowired
    WorkOrders orders;

    @Autowired
    Concerns concerns;

    @Autowired
    Handling handling;

    @Autowired
    Results results;

    @Autowired
    Answers answers;

    @Autowired
    Commitments commitments;

    @Autowired
    InstantSource time;

    private Town town;
    private Actor desk;
    private UUID source;

    @BeforeEach
    void aHotlineIsEntered() {
        town = Town.build(house);
        desk = staff(Role.DESK);
        source = sources.enter("12345", town.committee().id(), desk).id();
    }

    @Test
    void anOrderBecomesAPrivateConcernWithTheirNumberAndDeadline() throws IOException {
        var deadline = tomorrow();
        var report = take(row("A1", "楼道灯坏了", text(deadline), "槐树院"));
        assertThat(report.taken()).isEqualTo(1);
        var held = only();
        assertThat(held.order().number()).isEqualTo("A1");
        assertThat(held.order().carried()).containsExactly(java.util.Map.entry("来源区域", "东片"));
        assertThat(held.concern().place()).isEqualTo(town.compound().id());
        assertThat(held.concern().source()).isEqualTo(Source.ORDER);
        assertThat(held.concern().visibility()).isEqualTo(Visibility.HANDLERS);
        assertThat(held.concern().resolveDue()).isBeforeOrEqualTo(deadline);
        assertThat(owed(held)).extracting(Commitment::due).containsExactly(deadline);
        assertThat(concerns.reporter(held.concern(), Actor.HOUSE, "test").phone())
                .isEqualTo("13800001111");
    }

    @Test
    void aRowThatCannotBeReadKeepsNoOtherOneBack() throws IOException {
        var report = take(row("B1", "楼道灯坏了", "2026-11-30", "槐树院")
                + row("B2", "", "2026-11-30", "")
                + row("B3", "门坏了", "下周", "")
                + row("B1", "又一次", "2026-11-30", "")
                + row("B4", "有人堵了通道", "", "火星路 1 号"));
        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.refused())
                .extracting(each -> each.wrong().key())
                .containsExactly("workorders.text-wrong", "workorders.deadline-wrong", "workorders.number-twice");
        assertThat(orders.waiting(desk))
                .filteredOn(each -> each.order().number().equals("B4"))
                .singleElement()
                .satisfies(held -> assertThat(held.concern().place())
                        .isEqualTo(town.committee().place()));
    }

    @Test
    void aTableThatComesAgainBringsNothingTwice() throws IOException {
        take(row("C1", "楼道灯坏了", "2026-11-30", ""));
        assertThat(take(row("C1", "楼道灯坏了", "2026-11-30", "")).known()).isEqualTo(1);
        assertThat(orders.waiting(desk)).hasSize(1);
    }

    @Test
    void anotherDeadlineOfTheirsIsAnotherPromise() throws IOException {
        take(row("D1", "楼道灯坏了", text(tomorrow()), ""));
        var later = tomorrow().plus(Duration.ofDays(2));
        assertThat(take(row("D1", "楼道灯坏了", text(later), "")).moved()).isEqualTo(1);
        assertThat(owed(only())).extracting(Commitment::due).containsExactly(later);
    }

    @Test
    void aResultGoesBackOnceAndADisputedOneIsOwedAgain() throws IOException {
        take(row("E1", "楼道灯坏了", text(tomorrow()), "槐树院"));
        var concern = only().concern();
        solve(concern);
        Awaitility.await().until(() -> only().order().stage() == WorkOrder.Stage.READY);
        var ready = only();
        assertThat(orders.result(ready.concern())).isEqualTo("换了新灯");
        orders.answer(ready.order().id(), "换了新灯", ready.order().version(), desk);
        assertThat(orders.waiting(desk)).isEmpty();
        assertThat(owed(ready)).isEmpty();
        assertThatThrownBy(() ->
                        orders.answer(ready.order().id(), "再来", ready.order().version() + 1, desk))
                .isInstanceOf(Conflict.class);
        answers.dispute(concern.id(), "还是黑的", Answers.From.desk(desk), null);
        Awaitility.await().until(() -> orders.waiting(desk).size() == 1);
        assertThat(only().order().stage()).isEqualTo(WorkOrder.Stage.IN_HAND);
        assertThat(owed(only())).hasSize(1);
        assertThat(orders.replies(only().order())).extracting(Reply::text).containsExactly("换了新灯");
    }

    @Test
    void allThatIsReadyGoesBackAtOnce() throws IOException {
        take(row("F1", "楼道灯坏了", "", "") + row("F2", "门坏了", "", "") + row("F3", "墙裂了", "", ""));
        var all = orders.waiting(desk);
        solve(all.get(0).concern());
        solve(all.get(1).concern());
        Awaitility.await().until(() -> orders.ready(from(), desk).size() == 2);
        var ids = all.stream().map(each -> each.order().id()).toList();
        assertThat(orders.answerAll(from(), ids, desk)).isEqualTo(2);
        assertThat(orders.answerAll(from(), ids, desk)).isZero();
        assertThat(orders.waiting(desk)).hasSize(1);
    }

    @Test
    void somebodyElsesVersionIsNotOverwritten() throws IOException {
        take(row("G1", "楼道灯坏了", "", ""));
        var order = only().order();
        assertThatThrownBy(() -> orders.answer(order.id(), "好了", order.version() + 1, desk))
                .isInstanceOf(Stale.class);
    }

    @Test
    void namesAndPhonesDoNotGoBack() throws IOException {
        var handed = handed(row("H1", "楼道灯坏了", "", ""));
        var form = new OrderForm("工单编号", List.of("诉求内容"), null, null, null, "姓名", "联系电话", List.of("姓名"), ANSWER);
        assertThatThrownBy(() -> sources.describe(handed, form, handed.source().version(), desk))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.wrongs())
                                .extracting(BadInput.Wrong::key)
                                .containsExactly("workorders.carried-personal"));
    }

    @Test
    void columnsAreGuessedByTheirTitles() throws IOException {
        var form = sources.formOf(handed(row("I1", "灯", "", "")), ANSWER);
        assertThat(form)
                .isEqualTo(new OrderForm("工单编号", List.of("诉求内容"), "办理时限", "地址", null, "姓名", "联系电话", List.of(), ANSWER));
    }

    @Test
    void onlyADeskOfThatPlaceTakesThemIn() throws IOException {
        var batch = handed(row("J1", "灯", "", "")).id();
        var other = Town.build(house);
        for (var stranger : List.of(staff(Role.HANDLER), Actor.ANYONE, staff(other, Role.DESK))) {
            assertThatThrownBy(() -> sources.handed(batch, stranger)).isInstanceOf(Refused.class);
            assertThat(sources.sources(stranger)).noneMatch(each -> each.id().equals(source));
        }
    }

    @Test
    void aTableNobodyTakesIsThrownAway() throws IOException {
        var batch = handed(row("K1", "灯", "", "")).id();
        assertThat(sources.sweep()).isZero();
        assertThat(house.getBean(SourceStore.class).dropBefore(time.instant().plus(Duration.ofMinutes(1))))
                .isPositive();
        assertThatThrownBy(() -> sources.handed(batch, desk)).isInstanceOf(Missing.class);
    }

    private OrderIntake.Report take(String rows) throws IOException {
        var handed = handed(rows);
        if (handed.source().form() == null) {
            var form =
                    new OrderForm("工单编号", List.of("诉求内容"), "办理时限", "地址", null, "姓名", "联系电话", List.of("来源区域"), ANSWER);
            sources.describe(handed, form, handed.source().version(), desk);
        }
        return intake.takeIn(sources.handed(handed.id(), desk), desk);
    }

    private OrderSources.Handed handed(String rows) throws IOException {
        var batch = sources.handIn(source, "工单.csv", (TITLES + rows).getBytes(StandardCharsets.UTF_8), desk);
        return sources.handed(batch, desk);
    }

    private static String row(String number, String text, String deadline, String place) {
        return String.join(",", number, text, deadline, place, "李某", "13800001111", "东片") + "\n";
    }

    private void solve(Concern concern) {
        handling.accept(concern.id(), "", Actor.HOUSE, null);
        results.propose(concern.id(), Outcome.SOLVED, "换了新灯", Actor.HOUSE, null);
    }

    private Held only() {
        assertThat(orders.waiting(desk)).hasSize(1);
        return orders.waiting(desk).getFirst();
    }

    private OrderSource from() {
        return sources.source(source, desk);
    }

    private List<Commitment> owed(Held held) {
        return commitments.ofSource(new Reference("work-order", held.order().id())).stream()
                .filter(each -> each.purpose() == Purpose.RETURN && each.state() == CommitmentState.OPEN)
                .toList();
    }

    private Instant tomorrow() {
        return LocalDateTime.ofInstant(time.instant(), SHANGHAI)
                .plusDays(1)
                .withSecond(0)
                .withNano(0)
                .atZone(SHANGHAI)
                .toInstant();
    }

    private static String text(Instant instant) {
        return LocalDateTime.ofInstant(instant, SHANGHAI).toString().replace('T', ' ');
    }

    private Actor staff(Role role) {
        return staff(town, role);
    }

    private static Actor staff(Town town, Role role) {
        var grant = new Grant(
                role, town.committee().place().value(), town.committee().id().value(), null);
        return new Actor.Member(UUID.randomUUID(), "zheng", "小郑", List.of(grant));
    }
}
