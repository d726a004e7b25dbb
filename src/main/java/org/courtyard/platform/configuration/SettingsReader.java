package org.courtyard.platform.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns names and texts into settings and collects every fault on the way. */
final class SettingsReader {

    private static final Pattern KUBERNETES =
            Pattern.compile("COURTYARD_(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT_\\d+_(TCP|UDP).*)");
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    private final Path data;
    private final Map<String, String> values = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    SettingsReader(Map<String, String> environment, Path data, Map<String, String> defaults) {
        this.data = data;
        values.putAll(defaults);
        var file = data.resolve("courtyard.yaml");
        new SettingsFile(file).read().forEach((name, value) -> takeFromFile(file, name, value));
        environment.forEach(this::takeFromEnvironment);
    }

    private void takeFromFile(Path file, String name, String value) {
        if (name.equals("COURTYARD_DATA") || name.equals("COURTYARD_JAVA_OPTIONS")) {
            faults.add("%s in %s has no effect: set it in the environment.".formatted(name, file));
        } else if (SettingNames.ALL.contains(name)) {
            values.put(name, value);
        } else {
            faults.add("%s in %s is not known; did you mean %s?".formatted(name, file, SettingNames.nearest(name)));
        }
    }

    private void takeFromEnvironment(String name, String value) {
        if (!name.startsWith(SettingNames.PREFIX)) {
            return;
        }
        if (KUBERNETES.matcher(name).matches() || (name.equals("COURTYARD_PORT") && value.startsWith("tcp://"))) {
            faults.add(("%s=%s comes from Kubernetes, which writes such variables for a Service named \"courtyard\":"
                            + " set enableServiceLinks: false in the pod, or rename the Service.")
                    .formatted(name, value));
        } else if (!SettingNames.ALL.contains(name)) {
            faults.add("%s is not known; did you mean %s?".formatted(name, SettingNames.nearest(name)));
        } else if (!value.isBlank()) {
            values.put(name, value.strip());
        }
    }

    CourtyardSettings read() {
        var settings = new CourtyardSettings(
                data,
                port(),
                text("COURTYARD_BIND", "0.0.0.0"),
                database(),
                publicUrl(),
                proxies(),
                language(),
                timeZone(),
                uri("COURTYARD_MAIL_URL", "smtp://user:password@mail.example.org:587", "smtp", "smtps"),
                sms(),
                openId(),
                tiles(),
                uri("COURTYARD_FILES_URL", "s3://bucket/path", "s3"),
                Path.of(text("COURTYARD_KEYS", data.resolve("keys.json").toString())),
                flag("COURTYARD_WEBHOOKS_PRIVATE"),
                values.get("COURTYARD_DEMO_PASSWORD"));
        if (!faults.isEmpty()) {
            throw new SettingsProblem(faults.stream().sorted().toList());
        }
        return settings;
    }

    private int port() {
        var given = text("COURTYARD_PORT", "8080");
        if (given.matches("\\d{1,5}") && Integer.parseInt(given) <= 65535) {
            return Integer.parseInt(given);
        }
        faults.add("COURTYARD_PORT is \"%s\": give a number from 1 to 65535.".formatted(given));
        return 0;
    }

    private CourtyardSettings.@Nullable ExternalDatabase database() {
        var url = values.get("COURTYARD_DATABASE_URL");
        if (url == null) {
            alone(
                    "COURTYARD_DATABASE_URL",
                    "COURTYARD_DATABASE_USER",
                    "COURTYARD_DATABASE_PASSWORD",
                    "COURTYARD_DATABASE_OWNER_USER",
                    "COURTYARD_DATABASE_OWNER_PASSWORD");
            return null;
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            faults.add("COURTYARD_DATABASE_URL must look like jdbc:postgresql://host:5432/courtyard.");
        }
        var user = values.get("COURTYARD_DATABASE_USER");
        if (user == null) {
            faults.add("COURTYARD_DATABASE_URL is set without COURTYARD_DATABASE_USER: name the role that serves.");
            return null;
        }
        return new CourtyardSettings.ExternalDatabase(
                url,
                user,
                text("COURTYARD_DATABASE_PASSWORD", ""),
                values.get("COURTYARD_DATABASE_OWNER_USER"),
                values.get("COURTYARD_DATABASE_OWNER_PASSWORD"));
    }

    /** Settings that mean nothing without another one. */
    private void alone(String missing, String... names) {
        Stream.of(names)
                .filter(values::containsKey)
                .forEach(name -> faults.add("%s is set without %s: set both or neither.".formatted(name, missing)));
    }

    private @Nullable URI publicUrl() {
        var url = uri("COURTYARD_PUBLIC_URL", "https://courtyard.example.org", "http", "https");
        var text = String.valueOf(url);
        return url != null && text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }

    private List<String> proxies() {
        return Stream.of(text("COURTYARD_TRUSTED_PROXIES", "").split(","))
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .peek(this::checkProxy)
                .toList();
    }

    private void checkProxy(String proxy) {
        if (!proxy.matches("[0-9a-fA-F.:]+(/\\d{1,3})?")) {
            faults.add(
                    "COURTYARD_TRUSTED_PROXIES has \"%s\": give addresses or networks such as 10.0.0.0/8, separated by commas."
                            .formatted(proxy));
        }
    }

    private Locale language() {
        var given = text("COURTYARD_LANGUAGE", "zh-CN");
        if (!LANGUAGES.contains(given)) {
            faults.add("COURTYARD_LANGUAGE is \"%s\": give one of %s.".formatted(given, String.join(", ", LANGUAGES)));
        }
        return Locale.forLanguageTag(given);
    }

    private ZoneId timeZone() {
        var given = text("COURTYARD_TIME_ZONE", "Asia/Shanghai");
        try {
            return ZoneId.of(given);
        } catch (DateTimeException e) {
            faults.add("COURTYARD_TIME_ZONE is \"%s\": give a name such as Asia/Shanghai.".formatted(given));
            return ZoneId.of("UTC");
        }
    }

    private @Nullable SmsGateway sms() {
        if (!values.containsKey(SmsGatewayReader.URL)) {
            alone(SmsGatewayReader.URL, SmsGatewayReader.BODY, SmsGatewayReader.HEADERS, SmsGatewayReader.ACCEPTED);
        }
        return new SmsGatewayReader(values, faults).read();
    }

    private CourtyardSettings.@Nullable OpenId openId() {
        var issuer = uri("COURTYARD_OIDC_ISSUER", "https://login.example.org/realm", "https", "http");
        var id = values.get("COURTYARD_OIDC_CLIENT_ID");
        var secret = values.get("COURTYARD_OIDC_CLIENT_SECRET");
        if (issuer == null) {
            alone("COURTYARD_OIDC_ISSUER", "COURTYARD_OIDC_CLIENT_ID", "COURTYARD_OIDC_CLIENT_SECRET");
            return null;
        }
        if (id == null || secret == null) {
            faults.add("COURTYARD_OIDC_ISSUER needs COURTYARD_OIDC_CLIENT_ID and COURTYARD_OIDC_CLIENT_SECRET.");
            return null;
        }
        return new CourtyardSettings.OpenId(issuer, id, secret);
    }

    private CourtyardSettings.@Nullable Tiles tiles() {
        var url = values.get("COURTYARD_TILES_URL");
        if (url == null) {
            alone("COURTYARD_TILES_URL", "COURTYARD_TILES_ATTRIBUTION");
            return null;
        }
        if (!(url.startsWith("https://") || url.startsWith("http://")) || !url.contains("{z}")) {
            faults.add("COURTYARD_TILES_URL must look like https://tiles.example.org/{z}/{x}/{y}.png.");
        }
        return new CourtyardSettings.Tiles(url, text("COURTYARD_TILES_ATTRIBUTION", ""));
    }

    private boolean flag(String name) {
        var given = text(name, "false");
        if (!given.equals("true") && !given.equals("false")) {
            faults.add("%s is \"%s\": give true or false.".formatted(name, given));
        }
        return given.equals("true");
    }

    private @Nullable URI uri(String name, String example, String... schemes) {
        var given = values.get(name);
        if (given == null) {
            return null;
        }
        try {
            var uri = URI.create(given);
            if (uri.getScheme() != null && List.of(schemes).contains(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            // told below, like an address of another kind
        }
        faults.add("%s is not an address Courtyard can use: give one such as %s.".formatted(name, example));
        return null;
    }

    private String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
