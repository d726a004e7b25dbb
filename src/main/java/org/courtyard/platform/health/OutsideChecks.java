package org.courtyard.platform.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.courtyard.platform.configuration.CourtyardSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Other machines: the mail server, the gateway for text messages, the proxy in front, the provider of sign-in. */
record OutsideChecks(CourtyardSettings settings, Duration patience) {

    private static final JsonMapper JSON = new JsonMapper();

    List<Check> checks() {
        return List.of(
                Check.of("mail", this::mail),
                Check.of("texts", this::texts),
                Check.of("address", this::address),
                Check.of("sign-in", this::signIn),
                Check.of("webhooks", this::webhooks));
    }

    private Finding mail() {
        var url = settings.mailUrl();
        return url == null
                ? Finding.well("mail", "health.mail.none")
                : knock("mail", "COURTYARD_MAIL_URL", url, "smtps".equals(url.getScheme()) ? 465 : 587);
    }

    private Finding texts() {
        var gateway = settings.sms();
        if (gateway == null) {
            return Finding.well("texts", "health.texts.none");
        }
        var url = gateway.address();
        return knock("texts", "COURTYARD_SMS_URL", url, "https".equals(url.getScheme()) ? 443 : 80);
    }

    /** Nothing is sent: whether somebody is there at all. */
    private Finding knock(String subject, String setting, URI url, int usual) {
        int port = url.getPort() > 0 ? url.getPort() : usual;
        var there = url.getHost() + ":" + port;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port), (int) patience.toMillis());
            return Finding.well(subject, "health.answers", there);
        } catch (IOException _) {
            return Finding.broken(subject, "health.knock", there, setting);
        }
    }

    private Finding address() throws InterruptedException {
        var url = settings.publicUrl();
        if (url == null) {
            return Finding.well("address", "health.address.none");
        }
        return "https".equals(url.getScheme()) || "localhost".equals(url.getHost())
                ? reached(url)
                : Finding.broken("address", "health.address.plain", shown(url));
    }

    private Finding reached(URI url) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/health/live"))
                .timeout(patience)
                .build();
        try (var client = HttpClient.newBuilder().connectTimeout(patience).build()) {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200
                    ? Finding.well("address", "health.answers", shown(url))
                    : Finding.broken("address", "health.address.other", shown(url), String.valueOf(status));
        } catch (IOException _) {
            return Finding.broken("address", "health.address.silent", shown(url));
        }
    }

    /** The provider must be there, and call itself what the setting calls it, letter by letter. */
    private Finding signIn() throws InterruptedException {
        var openId = settings.openId();
        if (openId == null) {
            return Finding.well("sign-in", "health.sign-in.none");
        }
        var issuer = openId.issuer().toString();
        var place = URI.create(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration");
        try (var client = HttpClient.newBuilder().connectTimeout(patience).build()) {
            var request = HttpRequest.newBuilder(place).timeout(patience).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            var said = answer.statusCode() == 200
                    ? JSON.readTree(answer.body()).path("issuer").asString("")
                    : "";
            return issuer.equals(said)
                    ? Finding.well("sign-in", "health.answers", shown(openId.issuer()))
                    : Finding.broken(
                            "sign-in", "health.sign-in.other", shown(place), String.valueOf(answer.statusCode()), said);
        } catch (IOException | JacksonException _) {
            return Finding.broken("sign-in", "health.sign-in.silent", shown(place));
        }
    }

    private Finding webhooks() {
        return Finding.well(
                "webhooks", settings.webhooksPrivate() ? "health.webhooks.private" : "health.webhooks.public");
    }

    /** Without a name and password, which some write into addresses. */
    private static String shown(URI url) {
        return url.toString().replaceFirst("//[^/@]*@", "//");
    }
}
