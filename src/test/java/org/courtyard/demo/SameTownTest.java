package org.courtyard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.courtyard.CourtyardApplication;
import org.courtyard.platform.time.StoryTime;
import org.courtyard.support.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same seed, day and size make the same town, although four voices tell it at once. */
class SameTownTest {

    private static final List<String> WHAT_PEOPLE_SEE = List.of("""
            select c.community_name, c.number, c.body, c.public_body, c.status, c.outcome, c.raised_at, c.contact_due,
                   c.resolve_due, c.first_contact_at, c.closed_at, c.solved, c.grade, c.supports, o.name
            from concerns.concern c left join organizations.organization o on o.id = c.lead_id
            order by 1, 2""", """
            select c.community_name, c.number, h.at, h.move, h.status, h.text, h.internal, o.name, a.name
            from concerns.history h
                join concerns.concern c on c.id = h.concern_id
                left join organizations.organization o on o.id = h.organization_id
                left join accounts.account a on a.id = h.account_id
            order by 1, 2, 3, 4, 6, 8""", """
            select c.community_name, c.number, p.purpose, p.state, p.received_at, p.due_at, p.broken_at, p.ended_at,
                   p.evidence, o.name
            from commitments.commitment p
                join concerns.concern c on c.id = p.source_id
                left join organizations.organization o on o.id = p.organization_id
            order by 1, 2, 3, 5, 6, 10""");

    @Test
    void isMadeOfTheSameSeedAndDay() {
        var one = town();
        assertThat(one).hasSizeGreaterThan(500).anyMatch(line -> line.contains("消防通道"));
        assertThat(town()).isEqualTo(one);
    }

    private static List<String> town() {
        var application = new SpringApplicationBuilder(Given.class, TestPostgres.class, CourtyardApplication.class)
                .profiles("demo")
                .web(WebApplicationType.SERVLET);
        try (var context = application.run(
                "--server.port=0",
                "--courtyard.database=test",
                "--courtyard.data=target/test-data",
                "--db-scheduler.enabled=false")) {
            var jdbc = context.getBean(JdbcClient.class);
            var lines = new ArrayList<String>();
            WHAT_PEOPLE_SEE.forEach(
                    sql -> jdbc.sql(sql).query().listOfRows().forEach(row -> lines.add(String.valueOf(row.values()))));
            return lines;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Given {

        @Bean
        @Primary
        StoryTime storyTime() {
            return new StoryTime(() -> Instant.parse("2026-11-23T02:20:00Z"));
        }

        @Bean
        Size size() {
            return new Size(40, 6);
        }
    }
}
