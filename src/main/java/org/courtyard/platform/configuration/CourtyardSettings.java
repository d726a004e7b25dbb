package org.courtyard.platform.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator may set, from environment variables or {@code courtyard.yaml} in the data directory (the
 * environment wins). Immutable; never logged whole.
 *
 * @param data the data directory
 * @param port of the web server; 0 picks a free one
 * @param bind the address the web server listens on
 * @param database an external PostgreSQL; null: the embedded one
 * @param publicUrl how people reach the server, without a trailing slash; null: {@code http://localhost:port}
 * @param trustedProxies addresses or networks whose forwarding headers are believed
 * @param mailUrl {@code smtp://user:password@host:port}; null: mails are kept for the administrator's outbox
 * @param sms the gateway for text messages; null: kept likewise
 * @param tiles null: the map draws Courtyard's own polygons
 * @param filesUrl {@code s3://…}; null: files live in the data directory
 * @param keys the key-set file for field encryption
 * @param webhooksPrivate webhooks may go to addresses inside the own network, and by plain HTTP
 * @param demoPassword null: random, kept in the data directory
 */
public record CourtyardSettings(
        Path data,
        int port,
        String bind,
        @Nullable ExternalDatabase database,
        @Nullable URI publicUrl,
        List<String> trustedProxies,
        Locale language,
        ZoneId timeZone,
        @Nullable URI mailUrl,
        @Nullable SmsGateway sms,
        @Nullable OpenId openId,
        @Nullable Tiles tiles,
        @Nullable URI filesUrl,
        Path keys,
        boolean webhooksPrivate,
        @Nullable String demoPassword) {

    /**
     * Reads and checks the settings.
     *
     * @param environment as given by the operating system
     * @param data the data directory
     * @param defaults settings of the command in question, by their variable's name, weaker than all others
     * @throws SettingsProblem with every fault, each naming the variable and how to mend it
     */
    public static CourtyardSettings load(Map<String, String> environment, Path data, Map<String, String> defaults) {
        return new SettingsReader(environment, data.toAbsolutePath().normalize(), defaults).read();
    }

    /** How people reach the server, as far as it is known; without a trailing slash. */
    public String address() {
        return publicUrl == null ? "http://localhost:" + port : publicUrl.toString();
    }

    /** PostgreSQL run by somebody else; without an owner the same user migrates and serves. */
    public record ExternalDatabase(
            String url,
            String user,
            String password,
            @Nullable String ownerUser,
            @Nullable String ownerPassword) {

        @Override
        public String toString() {
            return "ExternalDatabase[" + user + "]";
        }
    }

    /** Sign-in by an OpenID Connect provider. */
    public record OpenId(URI issuer, String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "OpenId[" + issuer + "]";
        }
    }

    /** A map background. */
    public record Tiles(String url, String attribution) {}

    @Override
    public String toString() {
        return "CourtyardSettings[" + data + "]";
    }
}
