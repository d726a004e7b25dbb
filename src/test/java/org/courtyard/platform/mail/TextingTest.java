package org.courtyard.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.configuration.SmsGateway;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.Receiver;
import org.courtyard.support.Receiver.Reply;
import org.courtyard.support.WithPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Text messages against a gateway that is really there. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
class TextingTest {

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Actor ADMINISTRATOR = new Actor.Member(
            UUID.randomUUID(), "admin", "管理员", List.of(new Grant(Role.ADMINISTRATOR, null, null, null)));

    @Autowired
    Post post;

    @Autowired
    MailStore store;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final Receiver gateway = new Receiver();
    private final Instant start = Instant.parse("2099-01-01T00:00:00Z");
    private Instant now = start;

    @BeforeEach
    void anEmptyOutbox() {
        jdbc.sql("delete from platform.mail").update();
        gateway.answers = got -> Reply.of(200);
    }

    @AfterEach
    void closed() {
        gateway.close();
    }

    @Test
    void theAddressIsFilledIn() {
        write("13900001234", "路灯 & \"灯杆\"+1");
        assertThat(send(get())).isEqualTo(1);
        var got = gateway.got.getFirst();
        assertThat(got.path())
                .isEqualTo("/send?to=13900001234&text=%E8%B7%AF%E7%81%AF%20%26%20%22%E7%81%AF%E6%9D%86%22%2B1&id="
                        + only().id());
        assertThat(got.headers()).containsEntry("idempotency-key", only().id().toString());
        assertThat(only().sentAt()).isNotNull();
        assertThat(send(get())).isZero();
    }

    @Test
    void aJsonBodyStaysJsonWhateverIsSaid() {
        write("13900001234", "他说：\"好\"\n{phone}\\");
        send(gateway("/send", "{\"to\":\"{phone}\",\"say\":\"{text}\"}", null));
        var got = gateway.got.getFirst();
        assertThat(got.body()).isEqualTo("{\"to\":\"13900001234\",\"say\":\"他说：\\\"好\\\"\\n{phone}\\\\\"}");
        assertThat(got.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("x-key", "s3cret");
    }

    @Test
    void aFormBodyIsSentAsAForm() {
        write("+4917012345678", "a&b=c");
        send(gateway("/send", "to={phone}&say={text}", null));
        assertThat(gateway.got.getFirst().body()).isEqualTo("to=%2B4917012345678&say=a%26b%3Dc");
        assertThat(gateway.got.getFirst().headers()).containsEntry("content-type", "application/x-www-form-urlencoded");
    }

    @Test
    void aRefusalIsNotTriedAgainUntilSomebodySaysSo() {
        gateway.answers = got -> new Reply(400, "no such number 13900001234", Map.of());
        write("13900001234", "t");
        assertThat(send(get())).isEqualTo(1);
        assertThat(only().givenUp()).isTrue();
        assertThat(only().lastError()).isEqualTo("HTTP 400 no such number …");
        now = now.plus(Duration.ofDays(2));
        assertThat(send(get())).isZero();
        assertThat(outbox.givenUp(ADMINISTRATOR)).isEqualTo(1);
        outbox.again(only().id(), ADMINISTRATOR);
        gateway.answers = got -> Reply.of(200);
        now = Instant.now().plus(Duration.ofDays(1));
        assertThat(send(get())).isEqualTo(1);
        assertThat(only().sentAt()).isNotNull();
    }

    @Test
    void aServerInTroubleIsAskedAgainLater() {
        gateway.answers = got -> Reply.of(500);
        write("13900001234", "t");
        write("13900001235", "t");
        assertThat(send(get())).isEqualTo(2);
        assertThat(list()).allSatisfy(each -> assertThat(each.nextTryAt()).isEqualTo(now.plus(Mailing.pause(1))));
        now = now.plus(Mailing.pause(1));
        gateway.answers = got -> Reply.of(200);
        assertThat(send(get())).isEqualTo(2);
        assertThat(list()).allSatisfy(each -> assertThat(each.sentAt()).isNotNull());
    }

    @Test
    void whoAsksForPatienceGetsIt() {
        gateway.answers = got -> new Reply(429, "", Map.of("Retry-After", "7200"));
        write("13900001234", "t");
        write("13900001235", "t");
        assertThat(send(get())).isEqualTo(1);
        assertThat(list()).anySatisfy(each -> assertThat(each.nextTryAt()).isEqualTo(now.plusSeconds(7200)));
        assertThat(gateway.got).hasSize(1);
    }

    @Test
    void aSlowGatewayIsLeft() throws Exception {
        var held = new CountDownLatch(1);
        gateway.answers = got -> {
            await(held);
            return Reply.of(200);
        };
        write("13900001234", "t");
        write("13900001235", "t");
        assertThat(send(get())).isEqualTo(1);
        held.countDown();
        assertThat(list()).anySatisfy(each -> assertThat(each.lastError()).isEqualTo(Fault.TOO_SLOW.name()));
    }

    @Test
    void whereNobodyIsNothingElseIsTried() {
        write("13900001234", "t");
        write("13900001235", "t");
        var nobody = new TextGateway(
                new SmsGateway("http://127.0.0.1:1/?to={phone}&text={text}", null, Map.of(), null), PATIENCE);
        assertThat(send(nobody)).isEqualTo(1);
        assertThat(list()).anySatisfy(each -> assertThat(each.lastError()).isEqualTo(Fault.NO_CONNECTION.name()));
        assertThat(list()).allSatisfy(each -> assertThat(each.givenUp()).isFalse());
    }

    @Test
    void aGatewayThatSaysNoPolitelyIsUnderstood() {
        gateway.answers = got -> new Reply(200, "{\"code\": 22}", Map.of());
        write("13900001234", "t");
        send(gateway("/send", "to={phone}&say={text}", "\"code\": 0"));
        assertThat(only().sentAt()).isNull();
        gateway.answers = got -> new Reply(200, "{\"code\": 0}", Map.of());
        now = now.plus(Mailing.pause(1));
        send(gateway("/send", "to={phone}&say={text}", "\"code\": 0"));
        assertThat(only().sentAt()).isNotNull();
    }

    @Test
    void nobodyIsFlooded() {
        IntStream.range(0, TextsLately.MOST + 1).forEach(i -> write("13900001234", "t" + i));
        write("13900001235", "t");
        send(get());
        assertThat(gateway.got).hasSize(TextsLately.MOST + 1);
        assertThat(outbox.list(null, null, Mail.State.GIVEN_UP, 10, ADMINISTRATOR))
                .singleElement()
                .satisfies(each -> assertThat(each.lastError()).isEqualTo(Fault.TOO_MANY.name()));
        now = now.plus(Duration.ofDays(1)).plusSeconds(1);
        write("13900001234", "tomorrow");
        assertThat(send(get())).isEqualTo(1);
        assertThat(gateway.got.getLast().path()).contains("tomorrow");
    }

    @Test
    void twoServersSendEachOnce() throws Exception {
        IntStream.range(0, 20).forEach(i -> write("139000012" + (10 + i), "t"));
        Callable<Integer> server = () -> send(get());
        try (var servers = Executors.newFixedThreadPool(2)) {
            for (var each : servers.invokeAll(List.of(server, server))) {
                each.get();
            }
        }
        send(get());
        assertThat(gateway.got).extracting(Receiver.Got::path).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aServerThatDiedWhileSendingLosesNothing() {
        write("13900001234", "t");
        assertThat(store.take(Mail.Channel.SMS, now, now.plusSeconds(600))).isPresent();
        assertThat(send(get())).isZero();
        now = now.plusSeconds(600);
        assertThat(send(get())).isEqualTo(1);
    }

    @Test
    void whatIsMeantForTheMorningWaits() {
        var morning = start.plus(Duration.ofHours(3));
        transaction.executeWithoutResult(
                status -> post.send(Letter.sms("13900001234", "t", Lang.ZH).notBefore(morning)));
        assertThat(send(get())).isZero();
        now = morning;
        assertThat(send(get())).isEqualTo(1);
    }

    @Test
    void whatReachedNobodyIsSaidOnce() {
        var about = new Reference("concern", UUID.randomUUID());
        var written = Instant.now();
        transaction.executeWithoutResult(
                status -> post.send(Letter.sms("13900001234", "t", Lang.ZH).about(about)));
        write("13900001235", "about nothing");
        assertThat(unreached(written)).isEmpty();
        assertThat(unreached(written.plus(UnreachedSweep.PATIENCE).plusSeconds(60)))
                .containsExactly(about);
        assertThat(unreached(written.plus(UnreachedSweep.PATIENCE).plusSeconds(120)))
                .isEmpty();
    }

    @Test
    void whatWasRefusedIsSaidAtOnce() {
        var about = new Reference("concern", UUID.randomUUID());
        gateway.answers = got -> Reply.of(403);
        transaction.executeWithoutResult(
                status -> post.send(Letter.sms("13900001234", "t", Lang.ZH).about(about)));
        send(get());
        assertThat(unreached(Instant.now())).containsExactly(about);
    }

    @Test
    void onlyAdministratorsSendAgain() {
        assertThatThrownBy(() -> outbox.again(null, Actor.ANYONE)).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> write("139 0000 1234", "t")).isInstanceOf(BadInput.class);
    }

    @Test
    void lengthIsCountedAsItIsPaid() {
        assertThat(TextLength.parts("好".repeat(70))).isEqualTo(1);
        assertThat(TextLength.parts("好".repeat(71))).isEqualTo(2);
        assertThat(TextLength.parts("好".repeat(135))).isEqualTo(3);
        assertThat(TextLength.parts("a".repeat(160))).isEqualTo(1);
        assertThat(TextLength.parts("a".repeat(159) + "€")).isEqualTo(2);
    }

    private List<Reference> unreached(Instant at) {
        return store.unreached(at, at.minus(UnreachedSweep.PATIENCE), 10).stream()
                .map(Unreached::about)
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Mail only() {
        assertThat(list()).hasSize(1);
        return list().getFirst();
    }

    private List<Mail> list() {
        return store.list(null, null, null, 100);
    }

    private void write(String number, String text) {
        transaction.executeWithoutResult(status -> post.send(Letter.sms(number, text, Lang.ZH)));
    }

    private int send(TextGateway to) {
        return new Mailing(store, new TextsLately(store), () -> now).sendWaiting(to);
    }

    private TextGateway get() {
        return gateway("/send?to={phone}&text={text}&id={id}", null, null);
    }

    private TextGateway gateway(String path, @Nullable String body, @Nullable String accepted) {
        var url = "http://127.0.0.1:" + gateway.port() + path;
        return new TextGateway(new SmsGateway(url, body, Map.of("X-Key", "s3cret"), accepted), PATIENCE);
    }
}
