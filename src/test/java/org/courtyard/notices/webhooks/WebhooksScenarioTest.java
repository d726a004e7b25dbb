package org.courtyard.notices.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernMoved;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.Whose;
import org.courtyard.organizations.Town;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.Receiver;
import org.courtyard.support.Receiver.Reply;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@EnableScenarios
class WebhooksScenarioTest {

    private static final String CANARY = "金丝雀七七四十九号，电话 13800004211";
    private static final Actor ADMINISTRATOR = new Actor.Member(
            UUID.randomUUID(), "admin", "小郑", List.of(new Grant(Role.ADMINISTRATOR, null, null, null)));

    @Autowired
    WebApplicationContext context;

    @Autowired
    Concerns concerns;

    @Autowired
    Handling handling;

    @Autowired
    Glances glances;

    @Autowired
    Results results;

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookStore store;

    @Autowired
    DeliveryStore messages;

    @Autowired
    WebhookRule rule;

    @Autowired
    InstantSource time;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient jdbc;

    private final Receiver receiver = new Receiver();
    private final byte[] secret = Signature.newSecret();
    private Instant now = Instant.EPOCH;
    private Town town;
    private UUID webhook;

    @BeforeEach
    void somebodyListens() {
        jdbc.sql("delete from notices.webhook").update();
        now = time.instant();
        town = Town.build(context);
        webhook = listen(town.community(), Set.of(WebhookEvent.values()));
    }

    @AfterEach
    void closed() {
        receiver.close();
    }

    @Test
    void whatHappensToAPublicConcernIsToldInOrderAndSigned(Scenario scenario) {
        var concern = raise(Visibility.PUBLIC);
        scenario.stimulate(() -> {
                    glances.publish(concern.id(), null, Actor.HOUSE, null);
                    handling.accept(concern.id(), CANARY, Actor.HOUSE, null);
                    handling.update(concern.id(), CANARY, Actor.HOUSE, null);
                    results.propose(concern.id(), Outcome.SOLVED, CANARY, Actor.HOUSE, null);
                    return concern;
                })
                .andWaitForStateChange(this::waiting, count -> count == 4)
                .andVerify(count -> assertThat(deliveries().sendDue()).isEqualTo(4));
        assertThat(receiver.got)
                .extracting(got -> got.body().replaceAll(".*\"type\":\"([a-z.]+)\".*", "$1"))
                .containsExactlyInAnyOrder(
                        "concern.published", "concern.accepted", "concern.updated", "concern.proposed");
        assertThat(receiver.got).allSatisfy(got -> {
            assertThat(got.signedWith(Signature.written(secret))).isTrue();
            assertThat(got.body())
                    .contains(concern.id().toString(), concern.reference(), "/api/v1/concerns/", "\"lead\":")
                    .doesNotContain("金丝雀", "13800004211", "郑某");
        });
        assertThat(waiting()).isZero();
    }

    @Test
    void ofWhatIsNotPublicNobodyHears() {
        var hidden = raise(Visibility.HANDLERS);
        handling.accept(hidden.id(), "", Actor.HOUSE, null);
        handling.update(hidden.id(), CANARY, Actor.HOUSE, null);
        var unseen = raise(Visibility.PUBLIC);
        handling.accept(unseen.id(), "", Actor.HOUSE, null);
        var seen = raise(Visibility.PUBLIC);
        glances.publish(seen.id(), null, Actor.HOUSE, null);
        handling.note(seen.id(), CANARY, Actor.HOUSE, null);
        settle();
        assertThat(list()).extracting(Delivery::type).containsExactly("concern.published");
        assertThat(list())
                .allSatisfy(each -> assertThat(each.body()).contains(seen.id().toString()));
    }

    @Test
    void eachHearsOnlyOfItsPlaceAndWhatItAskedFor() {
        var elsewhere = listen(Town.build(context).community(), Set.of(WebhookEvent.values()));
        var picky = listen(town.street(), Set.of(WebhookEvent.CLOSED));
        var paused = listen(town.street(), Set.of(WebhookEvent.values()));
        store.pause(paused, Webhook.Reason.PERSON, now);
        var concern = raise(Visibility.PUBLIC);
        glances.publish(concern.id(), null, Actor.HOUSE, null);
        settle();
        assertThat(list()).hasSize(1);
        for (var other : List.of(elsewhere, picky, paused)) {
            assertThat(messages.list(other, false, null, null, 10)).isEmpty();
        }
    }

    @Test
    void anEventThatIsDeliveredAgainMakesNothingTwice(Scenario scenario) {
        var concern = raise(Visibility.PUBLIC);
        glances.publish(concern.id(), null, Actor.HOUSE, null);
        settle();
        var event = jdbc.sql("select event_id from notices.delivery")
                .query(UUID.class)
                .single();
        scenario.publish(new ConcernMoved(concern.id().value(), event, Move.PUBLISH))
                .andWaitForStateChange(this::pending, count -> count == 0)
                .andVerify(count -> assertThat(list()).hasSize(1));
    }

    @Test
    void whileNobodyListensNothingIsKept() {
        webhooks.delete(webhook, ADMINISTRATOR);
        jdbc.sql("delete from platform.event_publication").update();
        forgetListening();
        var concern = raise(Visibility.PUBLIC);
        glances.publish(concern.id(), null, Actor.HOUSE, null);
        assertThat(pending()).isZero();
    }

    @Test
    void twoServersSendEachMessageOnce() throws Exception {
        IntStream.range(0, 30).forEach(i -> write());
        try (var servers = Executors.newFixedThreadPool(2)) {
            Callable<Integer> other = () -> deliveries().sendDue();
            for (var each : servers.invokeAll(List.of(other, other))) {
                each.get();
            }
        }
        assertThat(receiver.got).hasSize(30);
        assertThat(new HashSet<>(receiver.got.stream().map(Receiver.Got::id).toList()))
                .hasSize(30);
    }

    @Test
    void aServerThatDiedWhileSendingIsFollowedByAnotherTryWithTheSameId() {
        write();
        var taken = messages.take(webhook, now, now.plusSeconds(120)).orElseThrow();
        assertThat(deliveries().sendDue()).isZero();
        now = now.plusSeconds(121);
        assertThat(deliveries().sendDue()).isEqualTo(1);
        assertThat(receiver.got)
                .singleElement()
                .satisfies(got -> assertThat(got.id()).isEqualTo(taken.id().toString()));
    }

    @Test
    void whatFailsIsTriedEverLaterThenGivenUpAndCanBeSentAgain() {
        receiver.answers = got -> new Reply(500, "no", Map.of());
        write();
        for (int tries = 1; tries <= Patience.MOST_TRIES; tries++) {
            assertThat(deliveries().sendDue()).isEqualTo(1);
            assertThat(only().tries()).isEqualTo(tries);
            assertThat(only().status()).isEqualTo(500);
            assertThat(only().answer()).isEqualTo("no");
            if (only().nextTryAt() != null) {
                now = only().nextTryAt().minusMillis(1);
                assertThat(deliveries().sendDue()).isZero();
                now = now.plusMillis(2);
            }
        }
        assertThat(only().givenUp()).isTrue();
        assertThat(messages.givenUp()).containsEntry(webhook, 1);
        assertThat(receiver.got.stream().map(Receiver.Got::id).distinct()).hasSize(1);
        receiver.answers = got -> Reply.of(200);
        messages.again(webhook, null, now);
        assertThat(deliveries().sendDue()).isEqualTo(1);
        assertThat(only().sentAt()).isNotNull();
        assertThat(store.find(webhook).orElseThrow().failures()).isZero();
    }

    @Test
    void aRoundEndsAtTheFirstFailureAndHoldsUpNobodyElse() {
        IntStream.range(0, 3).forEach(i -> write());
        var dead = store.find(listen(town.community(), Set.of(WebhookEvent.CLOSED)))
                .orElseThrow();
        jdbc.sql("update notices.webhook set address = 'http://127.0.0.1:1/' where id = :id")
                .param("id", dead.id())
                .update();
        IntStream.range(0, 3).forEach(i -> write(dead.id()));
        assertThat(deliveries().sendDue()).isEqualTo(4);
        assertThat(receiver.got).hasSize(3);
        assertThat(messages.list(dead.id(), false, null, null, 10))
                .extracting(Delivery::failure)
                .containsOnlyOnce(Failure.NO_CONNECTION);
    }

    @Test
    void afterADayOfFailuresItIsPausedAndWhatWaitsStays() {
        receiver.answers = got -> Reply.of(503);
        for (int i = 0; i < Deliveries.HOPELESS - 1; i++) {
            write();
            deliveries().sendDue();
        }
        assertThat(store.find(webhook).orElseThrow().paused()).isNull();
        now = now.plus(Deliveries.HOPELESS_FOR);
        write();
        deliveries().sendDue();
        assertThat(store.find(webhook).orElseThrow().paused().reason()).isEqualTo(Webhook.Reason.FAILURES);
        now = now.plus(Duration.ofDays(1));
        assertThat(deliveries().sendDue()).isZero();
        receiver.answers = got -> Reply.of(200);
        webhooks.resume(webhook, ADMINISTRATOR);
        assertThat(deliveries().sendDue()).isEqualTo(Deliveries.HOPELESS);
    }

    @Test
    void whoeverAnswersGoneIsLeftAlone() {
        receiver.answers = got -> Reply.of(410);
        write();
        write();
        assertThat(deliveries().sendDue()).isEqualTo(1);
        assertThat(deliveries().sendDue()).isZero();
        assertThat(store.find(webhook).orElseThrow().paused().reason()).isEqualTo(Webhook.Reason.GONE);
    }

    @Test
    void whatIsSettledIsForgottenAfterAWhile() {
        write();
        deliveries().sendDue();
        now = now.plus(Duration.ofDays(29));
        deliveries().forget();
        assertThat(list()).hasSize(1);
        now = now.plus(Duration.ofDays(2));
        deliveries().forget();
        assertThat(list()).isEmpty();
    }

    @Test
    void onlyAnAdministratorLooksAfterThem() {
        var desk = new Actor.Member(
                UUID.randomUUID(),
                "desk",
                "小郑",
                List.of(new Grant(Role.DESK, town.community().id().value(), null, null)));
        var below = new Actor.Member(
                UUID.randomUUID(),
                "below",
                "小郑",
                List.of(new Grant(Role.ADMINISTRATOR, town.community().id().value(), null, null)));
        for (var actor : List.of(Actor.ANYONE, desk, below)) {
            assertThatThrownBy(() -> webhooks.all(actor)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> webhooks.test(webhook, actor)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> make("https://1.1.1.1/", town.community().id(), actor))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> make("https://127.0.0.1/", town.community().id(), ADMINISTRATOR))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> make("http://1.1.1.1/", town.community().id(), ADMINISTRATOR))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void theSecretIsShownOnceAndTheRestIsOnThePage() {
        assertThat(page("/zh/admin/webhooks")).contains("对外推送", "推送中", "127.0.0.1");
        assertThat(page("/en/admin/webhooks/new")).contains("concern.published");
        var pages = MockMvcTester.from(context);
        var wrong = pages.perform(post("/zh/admin/webhooks")
                .param("address", "https://10.0.0.1/x")
                .param("place", "无此地")
                .param("events", "CLOSED")
                .requestAttr(Actor.class.getName(), ADMINISTRATOR));
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("place-wrong", "https://10.0.0.1/x");
        var made = text(pages.perform(post("/zh/admin/webhooks")
                .param("address", "https://1.1.1.1/hook")
                .param("place", town.community().id().toString())
                .param("events", "CLOSED", "LATE")
                .requestAttr(Actor.class.getName(), ADMINISTRATOR)));
        assertThat(made).containsPattern("whsec_[A-Za-z0-9+/]{43}=");
        var id = webhooks.all(ADMINISTRATOR).getLast().id();
        assertThat(page("/zh/admin/webhooks/" + id))
                .contains("https://1.1.1.1/hook", "办结了", "过了期限")
                .doesNotContain("whsec_");
    }

    @Test
    void whatWasGivenUpIsSentAgainFromThePage() {
        receiver.answers = got -> new Reply(400, "<b>kaputt</b>", Map.of());
        write();
        for (int tries = 0; tries < Patience.MOST_TRIES; tries++) {
            deliveries().sendDue();
            now = now.plus(Duration.ofDays(1));
        }
        var address = "/zh/admin/webhooks/" + webhook;
        assertThat(page(address)).contains("1 条没推成", "对方答 400", "&lt;b", "再推一次");
        assertThat(page(address + "?given-up=true")).contains("没推成的");
        assertThat(page(address.replace("zh", "en"))).contains("11 tries failed (answer 400), given up");
        for (var what : List.of("/again", "/pause")) {
            assertThat(MockMvcTester.from(context)
                            .perform(post(address + what).requestAttr(Actor.class.getName(), ADMINISTRATOR)))
                    .hasRedirectedUrl(address);
        }
        assertThat(page(address)).contains("等着", "起暂停");
    }

    private Webhooks.Made make(String address, PlaceId place, Actor actor) {
        return webhooks.make(address, place, Set.of(WebhookEvent.CLOSED), actor);
    }

    private String page(String address) {
        var answer =
                MockMvcTester.from(context).perform(get(address).requestAttr(Actor.class.getName(), ADMINISTRATOR));
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** As another server would have it, allowed to reach this machine. */
    private Deliveries deliveries() {
        var carrier = new Carrier(
                new Reach(true),
                InetAddress::getAllByName,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Duration.ofSeconds(5));
        return new Deliveries(store, messages, carrier, () -> now);
    }

    private UUID listen(Place place, Set<WebhookEvent> events) {
        var id = ids.next(0);
        store.insert(new Webhook(id, receiver.address(), place.id(), events, now, null, 0), secret, null);
        forgetListening();
        return id;
    }

    private void forgetListening() {
        new org.springframework.transaction.support.TransactionTemplate(
                        context.getBean(org.springframework.transaction.PlatformTransactionManager.class))
                .executeWithoutResult(status -> rule.changed());
    }

    private void write() {
        write(webhook);
    }

    private void write(UUID to) {
        messages.insert(ids.next(0), to, UUID.randomUUID(), "concern.closed", "{}", now.minusSeconds(1));
    }

    private List<Delivery> list() {
        return messages.list(webhook, false, null, null, 100);
    }

    private Delivery only() {
        assertThat(list()).hasSize(1);
        return list().getFirst();
    }

    private int waiting() {
        now = time.instant().plusSeconds(1);
        return (int) list().stream().filter(each -> each.nextTryAt() != null).count();
    }

    private int pending() {
        return jdbc.sql("select count(*) from platform.event_publication where listener_id like '%webhooks%'")
                .query(Integer.class)
                .single();
    }

    private void settle() {
        org.awaitility.Awaitility.await().until(() -> pending() == 0);
    }

    private Concern raise(Visibility visibility) {
        return concerns.raise(
                        new NewConcern(
                                CANARY + "，小区门口路灯不亮",
                                town.staircase().id(),
                                "other",
                                Whose.CITY,
                                false,
                                null,
                                visibility,
                                Source.WEB,
                                Reporter.UNKNOWN,
                                null,
                                null,
                                Map.of(),
                                List.of()),
                        Actor.ANYONE)
                .concern();
    }
}
