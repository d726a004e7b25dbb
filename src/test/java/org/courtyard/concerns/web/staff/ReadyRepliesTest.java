package org.courtyard.concerns.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Presence;
import org.courtyard.concerns.ReadyReplies;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class ReadyRepliesTest {

    @Autowired
    ReadyReplies replies;

    @Autowired
    Presence presence;

    @Autowired
    Concerns concerns;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Yard.Clock clock;

    @Autowired
    JdbcClient jdbc;

    private Yard yard;

    @BeforeEach
    void mondayMorning() {
        clock.turnTo("2026-11-23T10:20");
        yard = new Yard(places, organizations, authorities, concerns);
    }

    @Test
    void whatStandsInBracesBecomesTheConcernsOwn() {
        var light = yard.light();
        assertThat(replies.fill("{编号} {place} {LEAD}，今天 {今天}", light, Lang.ZH))
                .isEqualTo(light.reference() + " " + light.placeName() + " 安和物业，今天 11 月 23 日");
    }

    @Test
    void fullWidthBracesAreBraces() {
        var light = yard.light();
        assertThat(replies.fill("｛编号｝", light, Lang.ZH)).isEqualTo(light.reference());
    }

    @Test
    void theReportersLanguageDecides() {
        var light = yard.light();
        assertThat(replies.language(light)).isEqualTo(Lang.ZH);
        jdbc.sql("update concerns.reporter set language = 'en' where concern_id = :id")
                .param("id", light.id().value())
                .update();
        assertThat(replies.language(light)).isEqualTo(Lang.EN);
        assertThat(replies.of(light)).isNotEmpty().noneMatch(each -> each.matches(".*\\p{IsHan}.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"您好{电话}", "您好{", "您好}", "您好{}"})
    void whatNobodyKnowsIsFoundWithItsPlace(String template) {
        assertThat(ReadyReplies.unknown(template))
                .hasValueSatisfying(each -> assertThat(each.at()).isEqualTo(3));
    }

    @Test
    void somebodyElseIsSeenForTwoMinutesAndNeverOneself() {
        var light = yard.light().id();
        assertThat(presence.here(light, yard.desk)).isFalse();
        assertThat(presence.here(light, yard.desk)).isFalse();
        assertThat(presence.here(light, yard.handler)).isTrue();
        clock.turnTo("2026-11-23T10:23");
        assertThat(presence.here(light, yard.handler)).isFalse();
        assertThat(jdbc.sql("select count(*) from concerns.presence where concern_id = :id")
                        .param("id", light.value())
                        .query(Integer.class)
                        .single())
                .as("nothing is left of who looked before")
                .isEqualTo(1);
    }
}
