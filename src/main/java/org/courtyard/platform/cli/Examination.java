package org.courtyard.platform.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.postgres.Database;
import org.courtyard.platform.postgres.DatabaseProblem;
import org.courtyard.platform.postgres.Login;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Looks at one instance without disturbing it. */
record Examination(CourtyardSettings settings, InstantSource time) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int JDK = 25;
    private static final int POSTGRES = 15;
    private static final long LEAST_SPACE = 2L << 30;
    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.well("configuration", "every setting is known and well formed"));
        findings.add(jdk());
        findings.add(disk());
        findings.addAll(database());
        findings.add(keys());
        findings.add(mail());
        findings.add(texts());
        findings.add(address());
        findings.add(signIn());
        findings.add(webhooks());
        return findings;
    }

    private static Finding jdk() {
        var version = Runtime.version();
        return version.feature() >= JDK
                ? Finding.well("JDK", version.toString())
                : Finding.fault("JDK", "Java %s is too old: install a JDK %d.".formatted(version, JDK));
    }

    private Finding disk() {
        try {
            var place = existing(settings.data());
            if (!Files.isWritable(place)) {
                return Finding.fault("disk", place + " cannot be written: give it to the user who runs Courtyard.");
            }
            long free = Files.getFileStore(place).getUsableSpace();
            var text = "%.1f GB free at %s".formatted(free / 1e9, place);
            return free >= LEAST_SPACE
                    ? Finding.well("disk", text)
                    : Finding.fault("disk", text + ": make room, at least 2 GB.");
        } catch (IOException e) {
            return Finding.fault("disk", "%s cannot be read: %s".formatted(settings.data(), e.getMessage()));
        }
    }

    private static Path existing(Path wanted) {
        var place = wanted;
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return place;
    }

    private List<Finding> database() {
        if (settings.database() == null && !Files.exists(Database.home(settings.data()))) {
            return List.of(Finding.well("database", "none yet: the first start creates it"));
        }
        try (var database = Database.join(settings)) {
            return List.of(version(database.app()), clock(database.app()));
        } catch (DatabaseProblem e) {
            return List.of(Finding.fault("database", String.valueOf(e.getMessage())));
        } catch (SQLException | IOException e) {
            return List.of(Finding.fault(
                    "database",
                    "no answer (%s): check COURTYARD_DATABASE_* and that the server runs.".formatted(e.getMessage())));
        }
    }

    private static Finding version(Login login) throws SQLException {
        try (var connection = login.connect()) {
            var product = connection.getMetaData();
            var text = "PostgreSQL " + product.getDatabaseProductVersion();
            return product.getDatabaseMajorVersion() >= POSTGRES
                    ? Finding.well("database", text)
                    : Finding.fault("database", text + " is too old: Courtyard needs 15 or newer.");
        }
    }

    private Finding clock(Login login) throws SQLException {
        try (var connection = login.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            var apart = Duration.between(row.getObject(1, OffsetDateTime.class).toInstant(), now())
                    .abs();
            var text = "%d ms from the database's".formatted(apart.toMillis());
            return apart.compareTo(SKEW) <= 0
                    ? Finding.well("clock", text)
                    : Finding.fault("clock", text + ": let both machines set their clocks by NTP.");
        }
    }

    private Instant now() {
        return time.instant();
    }

    private Finding keys() {
        var file = settings.keys();
        if (!Files.exists(file)) {
            return Finding.well(
                    "keys", "%s (COURTYARD_KEYS) is not there yet: the first start makes it".formatted(file));
        }
        try {
            var allowed = Files.getPosixFilePermissions(file);
            allowed.removeAll(PosixFilePermissions.fromString("rw-------"));
            return allowed.isEmpty()
                    ? Finding.well(
                            "keys",
                            "%s opens names, numbers and addresses; keep a copy elsewhere, apart from copies of the database"
                                    .formatted(file))
                    : Finding.fault("keys", "%s may be read by others: chmod 600 %s".formatted(file, file));
        } catch (IOException e) {
            return Finding.fault(
                    "keys",
                    "%s (COURTYARD_KEYS) cannot be read: give it to the user who runs Courtyard.".formatted(file));
        }
    }

    private Finding mail() {
        var url = settings.mailUrl();
        if (url == null) {
            return Finding.well("mail", "COURTYARD_MAIL_URL is not set: mails are kept in the administrator's outbox");
        }
        return knock("mail", "COURTYARD_MAIL_URL", url, "smtps".equals(url.getScheme()) ? 465 : 587);
    }

    private Finding texts() {
        var gateway = settings.sms();
        if (gateway == null) {
            return Finding.well(
                    "text messages",
                    "COURTYARD_SMS_URL is not set: text messages are kept in the administrator's outbox, and the desk"
                            + " is asked to call");
        }
        var url = gateway.address();
        return knock("text messages", "COURTYARD_SMS_URL", url, "https".equals(url.getScheme()) ? 443 : 80);
    }

    /** Nothing is sent: whether somebody is there at all. */
    private static Finding knock(String subject, String setting, URI url, int usual) {
        int port = url.getPort() > 0 ? url.getPort() : usual;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port), (int) PATIENCE.toMillis());
            return Finding.well(subject, "%s:%d answers".formatted(url.getHost(), port));
        } catch (IOException e) {
            return Finding.fault(
                    subject,
                    "%s:%d does not answer: check %s and the firewall.".formatted(url.getHost(), port, setting));
        }
    }

    private Finding address() {
        var url = settings.publicUrl();
        if (url == null) {
            return Finding.well("public address", "COURTYARD_PUBLIC_URL is not set: good for this machine only");
        }
        if (!"https".equals(url.getScheme()) && !"localhost".equals(url.getHost())) {
            return Finding.fault(
                    "public address",
                    url + " is not HTTPS: passkeys and safe sign-in need it; put a proxy with a certificate in front.");
        }
        return reached(url);
    }

    private Finding webhooks() {
        return Finding.well(
                "webhooks",
                settings.webhooksPrivate()
                        ? "COURTYARD_WEBHOOKS_PRIVATE is true: whoever makes a webhook can send to machines inside this network"
                        : "go to public addresses by HTTPS only");
    }

    /** The provider must be there, and call itself what the setting calls it, letter by letter. */
    private Finding signIn() {
        var openId = settings.openId();
        if (openId == null) {
            return Finding.well("sign-in", "by password and passkey; COURTYARD_OIDC_ISSUER is not set");
        }
        var issuer = openId.issuer().toString();
        var place = URI.create(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration");
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(place).timeout(PATIENCE).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            var said = answer.statusCode() == 200
                    ? JSON.readTree(answer.body()).path("issuer").asString("")
                    : "";
            return issuer.equals(said)
                    ? Finding.well("sign-in", issuer + " answers")
                    : Finding.fault(
                            "sign-in",
                            "%s answers %d and calls itself \"%s\": set COURTYARD_OIDC_ISSUER to exactly what the provider calls itself."
                                    .formatted(place, answer.statusCode(), said));
        } catch (IOException | JacksonException e) {
            return Finding.fault(
                    "sign-in",
                    place + " does not answer as a provider does: check COURTYARD_OIDC_ISSUER and the way there.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.fault("sign-in", "interrupted");
        }
    }

    private static Finding reached(URI url) {
        var request = HttpRequest.newBuilder(URI.create(url + "/health/live"))
                .timeout(PATIENCE)
                .build();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200
                    ? Finding.well("public address", url + " answers")
                    : Finding.fault(
                            "public address",
                            "%s/health/live answers %d: start the server, or mend the proxy.".formatted(url, status));
        } catch (IOException e) {
            return Finding.fault("public address", url + " does not answer: check name, certificate and proxy.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.fault("public address", "interrupted");
        }
    }
}
