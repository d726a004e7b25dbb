package org.courtyard.accounts.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The provider of sign-in")
class DiscoveryTest {

    @TempDir
    Path data;

    private HttpServer server;
    private Instant now = Instant.parse("2026-11-23T02:20:00Z");
    private String issuer;

    @BeforeEach
    void port() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @DisplayName("that is down is asked again a little later, and keeps nobody from starting")
    void down() {
        says(issuer);
        var discovery = discovery();
        server.stop(0);
        assertThat(discovery.registration()).isEmpty();
        assertThat(discovery.reachable()).isFalse();
    }

    @Test
    @DisplayName("that calls itself otherwise than the setting is not used")
    void another() {
        says("https://login.example.org");
        assertThat(discovery().registration()).isEmpty();
    }

    @Test
    @DisplayName("that went down after it was known is still known")
    void wentDown() {
        says(issuer);
        var discovery = discovery();
        assertThat(discovery.registration()).isPresent();
        server.stop(0);
        now = now.plusSeconds(7200);
        assertThat(discovery.registration()).isPresent();
        assertThat(discovery.reachable()).isTrue();
    }

    private void says(String name) {
        var said = """
                {"issuer": "%s", "authorization_endpoint": "%s/a", "token_endpoint": "%s/t", "jwks_uri": "%s/k",
                 "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(name, issuer, issuer, issuer).getBytes(StandardCharsets.UTF_8);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
    }

    private Discovery discovery() {
        var settings = CourtyardSettings.load(
                Map.of(
                        "COURTYARD_OIDC_ISSUER", issuer,
                        "COURTYARD_OIDC_CLIENT_ID", "courtyard",
                        "COURTYARD_OIDC_CLIENT_SECRET", "secret"),
                data,
                Map.of());
        return new Discovery(settings, () -> now);
    }
}
