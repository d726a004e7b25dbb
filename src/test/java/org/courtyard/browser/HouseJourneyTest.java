package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.courtyard.accounts.FirstAdministrator;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A new installation of its own: nobody has an account yet, and the world reaches it by HTTPS. */
@DisplayName("A new installation")
@Import(HouseJourneyTest.Reached.class)
class HouseJourneyTest extends Journey {

    private static final Path KEYS = Path.of("target/house-keys.p12");

    @Autowired
    FirstAdministrator first;

    @Test
    @DisplayName(
            "who has the printed link becomes administrator, makes a compound with a staircase and prints its poster")
    void fromNothingToPoster() {
        var visit = desktop();
        visit.open("/zh/setup/" + first.invite().orElseThrow());
        visit.fill("name", "laozhang").fill("displayName", "老张").fill("password", Neighbours.PASSWORD);
        visit.picture("setup").press("建账号", "/zh/admin/accounts$").says("老张");
        visit.open("/zh/admin/places/" + neighbours.community.id());
        visit.page.locator("#level").selectOption("COMPOUND");
        visit.fill("childName", "银杏院");
        visit.page.locator("form[action$='/below'] button[type=submit]").click();
        visit.follow("银杏院", "/zh/admin/places/[0-9a-f-]{36}$").says("一次建多栋楼");
        visit.fill("last", "2").fill("staircases", "2");
        visit.page.locator("form[action$='/buildings'] button[type=submit]").click();
        visit.follow("2 号楼", "/zh/admin/places/[0-9a-f-]{36}$").picture("looking-after");
        visit.follow("2 单元", "/zh/admin/places/[0-9a-f-]{36}$");
        visit.follow("居民看到的样子", "/zh/places/[0-9a-f-]{36}$").follow("打印楼道海报", "/poster$");
        visit.says("银杏院", "微信扫一扫", "8000 3311").picture("poster");
        assertThat(visit.page.locator(".cy-qr path")).isVisible();
    }

    @Override
    String scheme() {
        return "https";
    }

    @DynamicPropertySource
    static void https(DynamicPropertyRegistry properties) throws IOException, InterruptedException {
        Files.deleteIfExists(KEYS);
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-keystore",
                        KEYS.toString(),
                        "-storepass",
                        "invented",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost")
                .inheritIO()
                .start()
                .waitFor();
        if (made != 0) {
            throw new IllegalStateException("keytool made no key, it answered " + made);
        }
        properties.add("server.ssl.key-store", () -> "file:" + KEYS);
        properties.add("server.ssl.key-store-password", () -> "invented");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Reached {

        @Bean
        @Primary
        CourtyardSettings settingsOfTheHouse() {
            return CourtyardSettings.load(
                    Map.of("COURTYARD_PUBLIC_URL", "https://hehe.example.org"),
                    Path.of("target/test-data"),
                    Map.of("COURTYARD_BIND", "127.0.0.1"));
        }
    }
}
