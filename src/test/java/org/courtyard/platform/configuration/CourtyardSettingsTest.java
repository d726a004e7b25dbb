package org.courtyard.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourtyardSettingsTest {

    @TempDir
    Path data;

    @Test
    void theEnvironmentWinsOverTheFileAndTheFileOverTheCommand() throws Exception {
        Files.writeString(data.resolve("courtyard.yaml"), """
                port: 9000
                bind: 10.0.0.1
                trusted-proxies: [10.0.0.0/8, 127.0.0.1]
                database:
                  url: jdbc:postgresql://db/courtyard
                  user: courtyard_app
                """);
        var settings = load(Map.of("COURTYARD_PORT", "9001"));
        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.bind()).isEqualTo("10.0.0.1");
        assertThat(settings.trustedProxies()).containsExactly("10.0.0.0/8", "127.0.0.1");
        assertThat(settings.database()).isNotNull();
        assertThat(settings.timeZone()).hasToString("Asia/Shanghai");
        assertThat(settings.language().toLanguageTag()).isEqualTo("zh-CN");
    }

    @Test
    void theCommandsDefaultIsTheWeakest() {
        assertThat(load(Map.of()).bind()).isEqualTo("127.0.0.1");
        assertThat(load(Map.of("COURTYARD_BIND", "0.0.0.0")).bind()).isEqualTo("0.0.0.0");
    }

    @Test
    void webhooksStayOutsideUnlessSaidOtherwise() {
        assertThat(load(Map.of()).webhooksPrivate()).isFalse();
        assertThat(load(Map.of("COURTYARD_WEBHOOKS_PRIVATE", "true")).webhooksPrivate())
                .isTrue();
    }

    @Test
    void aGatewayForTextMessagesIsATemplate() {
        var gateway = load(Map.of(
                        "COURTYARD_SMS_URL", "https://sms.example.org/v2/send",
                        "COURTYARD_SMS_BODY", "{\"to\":\"{phone}\",\"say\":\"{text}\"}",
                        "COURTYARD_SMS_HEADERS", "Authorization: Bearer abc | X-App: 7",
                        "COURTYARD_SMS_ACCEPTED", "\"code\":0"))
                .sms();
        assertThat(gateway).isNotNull();
        assertThat(gateway.headers())
                .containsExactly(Map.entry("Authorization", "Bearer abc"), Map.entry("X-App", "7"));
        assertThat(gateway).hasToString("SmsGateway[sms.example.org]");
        assertThat(load(Map.of()).sms()).isNull();
        assertThat(sms("http://10.1.2.3/?a={phone}&b={text}")).isEmpty();
        assertThat(sms("http://gateway:8080/{phone}/{text}")).isEmpty();
    }

    @Test
    void aGatewayThatCannotWorkIsToldWhatIsWrong() {
        assertThat(sms("https://sms.example.org/?to={phon}&b={text}"))
                .anyMatch(fault -> fault.startsWith("COURTYARD_SMS_URL has {phon}"))
                .anyMatch(fault -> fault.contains("has no {phone}"));
        assertThat(sms("http://sms.example.org/?a={phone}&b={text}"))
                .singleElement()
                .asString()
                .contains("COURTYARD_SMS_URL", "in the open", "https");
        assertThat(sms("http://8.8.8.8/?a={phone}&b={text}"))
                .singleElement()
                .asString()
                .contains("https");
        assertThat(sms("ftp://sms.example.org/?a={phone}&b={text}"))
                .singleElement()
                .asString()
                .contains("not an address");
        assertThat(sms("https://{phone}.example.org/?b={text}"))
                .singleElement()
                .asString()
                .contains("not an address");
        assertThat(faults(Map.of("COURTYARD_SMS_HEADERS", "Authorization: s3cret")))
                .singleElement()
                .asString()
                .contains("COURTYARD_SMS_HEADERS is set without COURTYARD_SMS_URL")
                .doesNotContain("s3cret");
        assertThat(faults(Map.of(
                        "COURTYARD_SMS_URL",
                        "https://sms.example.org/?a={phone}&b={text}",
                        "COURTYARD_SMS_HEADERS",
                        "s3cret|Host: a")))
                .hasSize(2)
                .noneMatch(fault -> fault.contains("s3cret"));
    }

    private List<String> sms(String url) {
        try {
            load(Map.of("COURTYARD_SMS_URL", url));
            return List.of();
        } catch (SettingsProblem problem) {
            return problem.faults();
        }
    }

    @Test
    void aMisspeltNameLeadsToTheNearest() throws Exception {
        Files.writeString(data.resolve("courtyard.yaml"), "publicurl: https://a.example\n");
        assertThat(faults(Map.of("COURTYARD_DATABSE_URL", "x")))
                .anyMatch(fault ->
                        fault.contains("COURTYARD_DATABSE_URL is not known; did you mean COURTYARD_DATABASE_URL?"))
                .anyMatch(fault -> fault.contains("did you mean COURTYARD_PUBLIC_URL?"));
    }

    @Test
    void whatKubernetesWritesIsExplained() {
        assertThat(faults(Map.of("COURTYARD_PORT", "tcp://10.0.0.7:80", "COURTYARD_SERVICE_HOST", "10.0.0.7")))
                .hasSize(2)
                .allMatch(fault -> fault.contains("enableServiceLinks: false"));
    }

    @Test
    void everyFaultIsToldAtOnceWithTheVariable() {
        assertThat(faults(Map.of(
                        "COURTYARD_PORT", "eighty",
                        "COURTYARD_TIME_ZONE", "Mars/Base",
                        "COURTYARD_LANGUAGE", "fr",
                        "COURTYARD_MAIL_URL", "mail.example.org",
                        "COURTYARD_TRUSTED_PROXIES", "proxy.local",
                        "COURTYARD_WEBHOOKS_PRIVATE", "yes",
                        "COURTYARD_DATABASE_PASSWORD", "secret",
                        "COURTYARD_OIDC_ISSUER", "https://login.example.org")))
                .hasSize(8)
                .noneMatch(fault -> fault.contains("secret"));
    }

    @Test
    void theFilesSyntaxErrorIsOneSentence() throws Exception {
        Files.writeString(data.resolve("courtyard.yaml"), "port: [\n");
        assertThat(faults(Map.of()))
                .singleElement()
                .asString()
                .contains("courtyard.yaml cannot be read")
                .doesNotContain("\n");
    }

    @Test
    void addressesLoseTheirLastSlashAndSecretsStayOutOfText() {
        var settings = load(Map.of(
                "COURTYARD_PUBLIC_URL", "https://yard.example/",
                "COURTYARD_DATABASE_URL", "jdbc:postgresql://db/c",
                "COURTYARD_DATABASE_USER", "app",
                "COURTYARD_DATABASE_PASSWORD", "hush"));
        assertThat(settings.publicUrl()).isEqualTo(URI.create("https://yard.example"));
        assertThat(settings + " " + settings.database()).doesNotContain("hush");
    }

    private CourtyardSettings load(Map<String, String> environment) {
        return CourtyardSettings.load(environment, data, Map.of("COURTYARD_BIND", "127.0.0.1"));
    }

    private List<String> faults(Map<String, String> environment) {
        return catchThrowableOfType(SettingsProblem.class, () -> load(environment))
                .faults();
    }
}
