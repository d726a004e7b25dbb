package org.courtyard.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The other side: a real server that keeps what it was sent and checks signatures by itself. */
public final class Receiver implements AutoCloseable {

    public record Got(String path, Map<String, String> headers, String body) {

        /** As the specification tells receivers to do it. */
        public boolean signedWith(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
                mac.update(headers.get("webhook-id").getBytes(StandardCharsets.UTF_8));
                mac.update((byte) '.');
                mac.update(headers.get("webhook-timestamp").getBytes(StandardCharsets.UTF_8));
                mac.update((byte) '.');
                var expected = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
                return Arrays.stream(headers.get("webhook-signature").split(" "))
                        .filter(each -> each.startsWith("v1,"))
                        .map(each -> Base64.getDecoder().decode(each.substring(3)))
                        .anyMatch(each -> MessageDigest.isEqual(each, expected));
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }

        public String id() {
            return headers.get("webhook-id");
        }
    }

    public record Reply(int status, String body, Map<String, String> headers) {

        public static Reply of(int status) {
            return new Reply(status, "", Map.of());
        }
    }

    public final List<Got> got = new CopyOnWriteArrayList<>();
    public volatile Function<Got, Reply> answers = got -> Reply.of(204);
    private final HttpServer server;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address() {
        return "http://127.0.0.1:" + port() + "/hook?from=courtyard";
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().toLowerCase(java.util.Locale.ROOT),
                        each -> String.join(",", each.getValue())));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var received = new Got(exchange.getRequestURI().toString(), headers, body);
        got.add(received);
        var reply = answers.apply(received);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        // 0: length unknown, sent in chunks
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : 0);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
