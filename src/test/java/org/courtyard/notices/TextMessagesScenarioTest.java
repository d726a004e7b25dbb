package org.courtyard.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Lapses;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Raised;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Ways;
import org.courtyard.concerns.Whose;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.mail.Mail;
import org.courtyard.platform.mail.Outbox;
import org.courtyard.platform.mail.Unreached;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;

/** What somebody hears who asked for text messages. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@EnableScenarios
@Import(Yard.Turned.class)
class TextMessagesScenarioTest {

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Concerns concerns;

    @Autowired
    Handling handling;

    @Autowired
    Results results;

    @Autowired
    Answers answers;

    @Autowired
    Glances glances;

    @Autowired
    Ways ways;

    @Autowired
    Lapses lapses;

    @Autowired
    Commitments commitments;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Yard.Clock clock;

    private Yard yard;
    private String number;

    @BeforeEach
    void aYard() {
        clock.turnTo("2026-11-23T10:20");
        yard = new Yard(places, organizations, authorities, concerns);
        number = "139" + UUID.randomUUID().toString().replaceAll("\\D", "").substring(0, 8);
    }

    @Test
    void thePromiseComesWithTheLinkAndTheQuestionWithTheDesksNumber() {
        var raised = raise("stair-lighting", number, "zh");
        assertThat(texts(number))
                .singleElement()
                .asString()
                .contains(raised.concern().reference(), "前给你回音", "/zh/f/" + raised.secret());
        handling.ask(raised.concern().id(), "是几单元？", yard.handler, null);
        hears(number, 2);
        assertThat(texts(number).getLast())
                .contains(raised.concern().reference(), "有问题要问你", "8000 3311")
                .doesNotContain("/f/");
    }

    @Test
    void theResultAndTheSilenceAfterItAreTold() {
        var id = raise("stair-lighting", number, "en").concern().id();
        results.propose(id, Outcome.SOLVED, "灯换了", yard.handler, null);
        hears(number, 2);
        assertThat(texts(number).getLast()).contains("Please say whether it is solved");
        clock.turnTo("2026-12-10T10:00");
        assertThat(lapses.sweep()).isPositive();
        hears(number, 3);
        assertThat(texts(number).getLast()).contains("if it is not, say so");
    }

    @Test
    void whoSupportsItHearsInTheLanguageOfTheForm() {
        var raised = raise("stair-lighting", number, "zh");
        var id = raised.concern().id();
        glances.publish(id, null, yard.desk, null);
        var other = number.replaceFirst("139", "138");
        concerns.support(
                id, "", new Reporter(null, ContactWay.SMS, other, null, null, "en", false, null), null, Actor.ANYONE);
        assertThat(texts(other)).singleElement().asString().contains("/en/f/").doesNotContain("You will hear");
        results.propose(id, Outcome.SOLVED, "灯换了", yard.handler, null);
        hears(other, 2);
        assertThat(texts(other).getLast()).contains("It is said to be done");
        answers.dispute(id, "又坏了", Answers.From.link(raised.secret()), null);
        hears(other, 3);
        assertThat(texts(other).getLast()).contains("it goes on");
    }

    @Test
    void atNightTheyWaitForTheMorningUnlessLivesHangOnIt() {
        var light = raise("stair-lighting", number, "zh");
        var urgent = number.replaceFirst("139", "138");
        var fire = raise("fire-risk", urgent, "zh");
        clock.turnTo("2026-11-23T23:30");
        handling.update(light.concern().id(), "零件到了", yard.desk, null);
        handling.update(fire.concern().id(), "抢修到了", yard.desk, null);
        hears(number, 2);
        hears(urgent, 2);
        assertThat(due(number)).isEqualTo(Yard.Clock.at("2026-11-24T07:00"));
        assertThat(due(urgent)).isBefore(Yard.Clock.at("2026-11-23T23:40"));
    }

    @Test
    void whoWishesToHearAnotherWayHearsThatWayAlone() {
        var raised = raise("stair-lighting", number, "zh");
        var id = raised.concern().id();
        var other = number.replaceFirst("139", "137");
        ways.change(raised.secret(), reporter(ContactWay.SMS, other));
        assertThat(texts(other)).singleElement().asString().contains("/zh/f/" + raised.secret());
        results.propose(id, Outcome.SOLVED, "灯换了", yard.handler, null);
        hears(other, 2);
        assertThat(texts(number)).hasSize(1);
        assertThat(ways.of(raised.secret())).isEqualTo(ContactWay.SMS);
        assertThat(concerns.history(raised.concern(), yard.desk))
                .anySatisfy(line -> assertThat(line.details()).containsEntry("hears", "SMS"));
    }

    @Test
    void whoWishesACallIsOwedOneAndWhoWantsNoMoreIsNotCalled() {
        var raised = raise("stair-lighting", number, "zh");
        var source = new Reference("concern", raised.concern().id().value());
        ways.change(raised.secret(), reporter(ContactWay.CALL, number));
        assertThat(calls(source))
                .singleElement()
                .satisfies(call -> assertThat(call.state().ended()).isFalse());
        ways.change(raised.secret(), Reporter.UNKNOWN);
        assertThat(calls(source))
                .singleElement()
                .satisfies(call -> assertThat(call.state().ended()).isTrue());
        assertThat(concerns.reporter(raised.concern(), Actor.HOUSE, "").phone()).isNull();
    }

    @Test
    void aWayWithoutWhatItNeedsIsRefused() {
        var raised = raise("stair-lighting", number, "zh");
        assertThatThrownBy(() -> ways.change(raised.secret(), reporter(ContactWay.SMS, "12")))
                .isInstanceOf(BadInput.class);
        assertThat(concerns.reporter(raised.concern(), Actor.HOUSE, "").phone()).isEqualTo(number);
    }

    private static Reporter reporter(ContactWay way, String phone) {
        return new Reporter(null, way, phone, null, null, "zh", false, null);
    }

    @Test
    void whoCannotBeReachedIsCalledOnceByTheDesk(Scenario scenario) {
        var raised = raise("stair-lighting", number, "zh");
        var source = new Reference("concern", raised.concern().id().value());
        assertThat(calls(source)).isEmpty();
        scenario.publish(new Unreached(UUID.randomUUID(), source))
                .andWaitForStateChange(() -> calls(source), list -> !list.isEmpty())
                .andVerify(list -> assertThat(list)
                        .singleElement()
                        .satisfies(
                                call -> assertThat(call.holder().organization()).isEqualTo(yard.committee.id())));
        scenario.publish(new Unreached(UUID.randomUUID(), source))
                .andWaitForStateChange(this::pending, count -> count == 0)
                .andVerify(count -> assertThat(calls(source)).hasSize(1));
    }

    @Test
    void whatIsAboutSomethingElseCallsNobody(Scenario scenario) {
        var source = new Reference("test-thing", UUID.randomUUID());
        scenario.publish(new Unreached(UUID.randomUUID(), source))
                .andWaitForStateChange(this::pending, count -> count == 0)
                .andVerify(count -> assertThat(calls(source)).isEmpty());
    }

    private Raised raise(String category, String to, String language) {
        return concerns.raise(
                new NewConcern(
                        "三单元楼道灯坏了",
                        yard.building.id(),
                        category,
                        Whose.BUILDING,
                        false,
                        null,
                        null,
                        Source.WEB,
                        new Reporter("王阿姨", ContactWay.SMS, to, null, null, language, false, null),
                        null,
                        null,
                        Map.of(),
                        List.of()),
                Actor.ANYONE);
    }

    private List<Commitment> calls(Reference source) {
        return commitments.ofSource(source).stream()
                .filter(each -> each.purpose() == Purpose.CALL)
                .toList();
    }

    private void hears(String to, int messages) {
        await().until(() -> texts(to).size() == messages);
    }

    private List<String> texts(String to) {
        return sent(to).map(Mail::text).toList();
    }

    private Instant due(String to) {
        return sent(to).map(Mail::nextTryAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Stream<Mail> sent(String to) {
        return outbox.list(null, null, null, 200, Actor.HOUSE).reversed().stream()
                .filter(mail -> mail.to().equals(to));
    }

    private int pending() {
        return jdbc.sql("select count(*) from platform.event_publication where serialized_event like '%mail%'")
                .query(Integer.class)
                .single();
    }
}
