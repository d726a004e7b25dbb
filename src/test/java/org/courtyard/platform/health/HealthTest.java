package org.courtyard.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@DisplayName("The health of the house")
class HealthTest {

    @Autowired
    Health health;

    @Autowired
    CourtyardSettings settings;

    @Autowired
    InstantSource time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Texts texts;

    @Test
    @DisplayName("names a mail server that does not answer, what to check, and no password")
    void mailServer() throws Exception {
        var mail = found("mail");
        assertThat(mail.fault()).isTrue();
        assertThat(mail.text(texts, Lang.EN))
                .isEqualTo("127.0.0.1:1 does not answer: check COURTYARD_MAIL_URL and the firewall.");
        assertThat(mail.text(texts, Lang.ZH)).contains("127.0.0.1:1", "COURTYARD_MAIL_URL");
    }

    @Test
    @DisplayName("names a job that should have run long ago")
    @Transactional
    void lateJob() {
        assertThat(running().key()).isEqualTo("health.jobs");
        jdbc.sql("""
                        insert into platform.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        values ('digests', 'one', :at, false, 1)
                        """)
                .param("at", Timestamp.from(time.instant().minus(Duration.ofHours(1))))
                .update();
        assertThat(running()).isEqualTo(Finding.broken("jobs", "health.jobs.late", "digests"));
    }

    @Test
    @DisplayName("is what the doctor says as well")
    void asTheDoctor() throws Exception {
        var doctor = new Examination(settings, time, Duration.ofSeconds(1))
                .checks(_ -> List.of()).stream()
                        .flatMap(check -> check.findings().stream())
                        .map(each -> each.subject() + each.level() + each.key())
                        .toList();
        assertThat(health.findings(Actor.HOUSE))
                .extracting(each -> each.subject() + each.level() + each.key())
                .containsAll(doctor)
                .contains("databaseOKhealth.database", "clockOKhealth.clock", "deliveriesOKhealth.deliveries");
    }

    @Test
    @DisplayName("can be said in both languages, whatever is found")
    void everySubjectHasAName() throws Exception {
        for (var each : health.findings(Actor.HOUSE)) {
            for (var lang : Lang.values()) {
                assertThat(each.name(texts, lang) + each.text(texts, lang)).doesNotContain("health.", "secret");
            }
        }
    }

    @Test
    @DisplayName("waits for nobody who does not answer")
    void slow() throws Exception {
        var slow = Check.of("disk", () -> {
            Thread.sleep(Duration.ofMinutes(1));
            return Finding.well("disk", "health.version", "0");
        });
        var quick = Check.of("jdk", () -> Finding.well("jdk", "health.jdk", "25"));
        assertThat(Health.findings(List.of(slow, quick), Duration.ofMillis(200)))
                .containsExactly(Finding.look("disk", "health.no-answer"), Finding.well("jdk", "health.jdk", "25"));
    }

    @Test
    @DisplayName("is told to nobody without the right")
    void refused() {
        assertThatThrownBy(() -> health.findings(Actor.ANYONE)).isInstanceOf(Refused.class);
    }

    private Finding found(String subject) throws Exception {
        return health.findings(Actor.HOUSE).stream()
                .filter(each -> each.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    /** On this thread, inside the test's transaction. */
    private Finding running() {
        return new Running(jdbc, time)
                .checks().stream()
                        .filter(each -> each.subject().equals("jobs"))
                        .flatMap(each -> each.findings().stream())
                        .findFirst()
                        .orElseThrow();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WithDeadMail {

        @Bean
        @Primary
        CourtyardSettings settingsWithDeadMail() {
            return CourtyardSettings.load(
                    Map.of("COURTYARD_MAIL_URL", "smtp://house:secret@127.0.0.1:1"),
                    Path.of("target/test-data"),
                    Map.of("COURTYARD_BIND", "127.0.0.1"));
        }
    }
}
