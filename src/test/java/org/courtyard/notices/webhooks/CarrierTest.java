package org.courtyard.notices.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.courtyard.support.Receiver;
import org.courtyard.support.Receiver.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierTest {

    private static final byte[] SECRET = Signature.newSecret();
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final SSLSocketFactory USUAL = (SSLSocketFactory) SSLSocketFactory.getDefault();

    private final Receiver receiver = new Receiver();

    @TempDir
    Path keys;

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void theSignatureIsThatOfTheReferenceImplementations() {
        var secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(Signature.of(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(Signature.written(secret)).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Test
    void theOtherSideCanCheckWhatItGets() {
        assertThat(inside().carry(message(receiver.address())).good()).isTrue();
        assertThat(receiver.got).singleElement().satisfies(got -> {
            assertThat(got.path()).isEqualTo("/hook?from=courtyard");
            assertThat(got.body()).isEqualTo("{\"名\":\"和顺\"}");
            assertThat(got.headers())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("host", "127.0.0.1:" + receiver.port());
            assertThat(got.signedWith(Signature.written(SECRET))).isTrue();
            assertThat(got.signedWith(Signature.written(Signature.newSecret()))).isFalse();
        });
    }

    @Test
    void anErrorIsNotGoodAndItsBeginningIsKept() {
        receiver.answers = got -> new Reply(500, "坏".repeat(2000), Map.of("Retry-After", "120"));
        var answer = inside().carry(message(receiver.address()));
        assertThat(answer.good()).isFalse();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text().getBytes(UTF_8)).hasSizeBetween(1000, 1030);
        assertThat(answer.retryAfter()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.answers = got -> new Reply(307, "", Map.of("Location", receiver.address()));
        assertThat(inside().carry(message(receiver.address())).good()).isFalse();
        assertThat(receiver.got).hasSize(1);
    }

    @Test
    void whoDawdlesIsCutOff() {
        receiver.answers = got -> {
            rest(SHORT.multipliedBy(4));
            return Reply.of(204);
        };
        long began = System.nanoTime();
        assertThat(inside().carry(message(receiver.address())).failure()).isEqualTo(Failure.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SHORT.multipliedBy(3));
    }

    @Test
    void whoSendsALetterNowAndThenIsCutOffToo() throws IOException {
        try (var server = listening("HTTP/1.1 200 OK\r\nx: ", "y", 50)) {
            assertThat(inside().carry(message("http://127.0.0.1:" + server.getLocalPort()))
                            .failure())
                    .isEqualTo(Failure.TOO_SLOW);
        }
    }

    @Test
    void aBodyThatNeverEndsDoesNotUndoTheStatus() throws IOException {
        try (var server = listening("HTTP/1.1 200 OK\r\n\r\nthanks", "", 50)) {
            var answer = inside().carry(message("http://127.0.0.1:" + server.getLocalPort()));
            assertThat(answer.good()).isTrue();
            assertThat(answer.text()).isEqualTo("thanks");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.9\r\n", "HTTP/1.1 999 Odd\r\n\r\n", "HTTP/2 200\r\n\r\n", "\r\n\r\n"})
    void whatIsNotHttpIsNotUnderstood(String said) throws IOException {
        try (var server = listening(said, "", 0)) {
            assertThat(inside().carry(message("http://127.0.0.1:" + server.getLocalPort()))
                            .failure())
                    .isEqualTo(Failure.NOT_UNDERSTOOD);
        }
    }

    @Test
    void aHeadWithoutEndIsCutShort() throws IOException {
        try (var server = listening("HTTP/1.1 200 OK\r\n" + "x: y\r\n".repeat(20_000), "", 0)) {
            assertThat(inside().carry(message("http://127.0.0.1:" + server.getLocalPort()))
                            .failure())
                    .isEqualTo(Failure.NOT_UNDERSTOOD);
        }
    }

    @Test
    void aDeadHostAndAnUnknownOneAreToldApart() throws IOException {
        int port;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        assertThat(inside().carry(message("http://127.0.0.1:" + port)).failure())
                .isEqualTo(Failure.NO_CONNECTION);
        var nobody = new Carrier(
                new Reach(false),
                host -> {
                    throw new UnknownHostException(host);
                },
                USUAL,
                SHORT);
        assertThat(nobody.carry(message("https://example.org/")).failure()).isEqualTo(Failure.UNKNOWN_HOST);
        assertThat(nobody.refuses("example.org")).isFalse();
    }

    @Test
    void nothingGoesInsideUnlessTheOperatorSaysSo() {
        var outside = new Carrier(new Reach(false), InetAddress::getAllByName, USUAL, SHORT);
        assertThat(outside.carry(message(receiver.address())).failure()).isEqualTo(Failure.NOT_ALLOWED);
        assertThat(outside.carry(message("https://localhost:" + receiver.port()))
                        .failure())
                .isEqualTo(Failure.NOT_ALLOWED);
        assertThat(outside.carry(message("https://[::1]:" + receiver.port())).failure())
                .isEqualTo(Failure.NOT_ALLOWED);
        assertThat(outside.carry(message("https://2130706433:" + receiver.port()))
                        .failure())
                .isIn(Failure.NOT_ALLOWED, Failure.UNKNOWN_HOST);
        assertThat(outside.refuses("localhost")).isTrue();
        assertThat(receiver.got).isEmpty();
    }

    @Test
    void aNameThatLeadsOutFirstAndInsideLaterLeadsNowhere() {
        var asked = new CopyOnWriteArrayList<String>();
        var carrier = new Carrier(
                new Reach(false),
                host -> {
                    asked.add(host);
                    return new InetAddress[] {InetAddress.ofLiteral(asked.size() == 1 ? "1.1.1.1" : "127.0.0.1")};
                },
                USUAL,
                SHORT);
        var address = "https://rebinding.example:" + receiver.port() + "/";
        assertThat(carrier.refuses("rebinding.example")).isFalse();
        assertThat(carrier.carry(message(address)).failure()).isEqualTo(Failure.NOT_ALLOWED);
        assertThat(asked).as("looked up once for each try").hasSize(2);
        assertThat(receiver.got).isEmpty();
    }

    @Test
    void oneAddressInsideAmongManyIsEnoughToRefuse() {
        var carrier = new Carrier(
                new Reach(false),
                host -> new InetAddress[] {InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("10.0.0.1")},
                USUAL,
                SHORT);
        assertThat(carrier.carry(message("https://example.org/")).failure()).isEqualTo(Failure.NOT_ALLOWED);
    }

    @Test
    void byHttpsTheCertificateHasToBeForTheName() throws Exception {
        var tls = tlsFor("hook.example");
        try (var server = tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            answerEach(server, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", "", 0);
            var carrier = new Carrier(
                    new Reach(true),
                    host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                    tls.getSocketFactory(),
                    Duration.ofSeconds(5));
            var port = server.getLocalPort();
            assertThat(carrier.carry(message("https://hook.example:" + port)).text())
                    .isEqualTo("ok");
            assertThat(carrier.carry(message("https://other.example:" + port)).failure())
                    .isEqualTo(Failure.NO_TRUST);
            var usual = new Carrier(
                    new Reach(true),
                    host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                    USUAL,
                    Duration.ofSeconds(5));
            assertThat(usual.carry(message("https://hook.example:" + port)).failure())
                    .isEqualTo(Failure.NO_TRUST);
        }
    }

    private static Carrier inside() {
        return new Carrier(new Reach(true), InetAddress::getAllByName, USUAL, SHORT);
    }

    private static Message message(String address) {
        return Message.of(URI.create(address), SECRET, UUID.randomUUID(), 1_700_000_000L, "{\"名\":\"和顺\"}");
    }

    /** Says something to whoever comes, then one more letter every so many milliseconds, 100 times. */
    private static ServerSocket listening(String first, String then, long millis) throws IOException {
        var server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        answerEach(server, first, then, millis);
        return server;
    }

    private static void answerEach(ServerSocket server, String first, String then, long millis) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var line = server.accept()) {
                    var request = line.getInputStream();
                    while (!new String(request.readNBytes(1), UTF_8).equals("}")) {
                        // to the end of the message
                    }
                    line.getOutputStream().write(first.getBytes(UTF_8));
                    for (int i = 0; i < 100 && millis > 0; i++) {
                        line.getOutputStream().write(then.getBytes(UTF_8));
                        line.getOutputStream().flush();
                        rest(Duration.ofMillis(millis));
                    }
                } catch (IOException gone) {
                    // the next one
                }
            }
        });
    }

    private SSLContext tlsFor(String name) throws IOException, InterruptedException, GeneralSecurityException {
        var file = keys.resolve("keys.p12");
        var made = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit"))
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, "changeit".toCharArray());
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, "changeit".toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("a", store.getCertificate("a"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
