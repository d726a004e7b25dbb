package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Months after a concern is over nobody finds out any more who raised it. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class RetentionsTest {

    @Autowired
    Concerns concerns;

    @Autowired
    Answers answers;

    @Autowired
    Retentions retentions;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Yard.Clock clock;

    private Yard yard;
    private Actor administrator;

    @BeforeEach
    void mondayMorning() {
        jdbc.sql("delete from concerns.retention").update();
        clock.turnTo("2026-11-23T08:00");
        yard = new Yard(places, organizations, authorities, concerns);
        administrator = new Actor.Member(
                UUID.randomUUID(), "admin", "管理员", List.of(new Grant(Role.ADMINISTRATOR, null, null, null)));
    }

    @Test
    void elevenMonthsLaterAllIsThereAndTwelveMonthsLaterItIsGone() {
        var over = withdrawn();
        clock.turnTo("2027-10-23T08:00");
        run();
        assertThat(concerns.reporter(over, Actor.HOUSE, "").phone()).isEqualTo("138 0000 4211");
        clock.turnTo("2027-11-24T08:00");
        run();
        assertThat(concerns.reporter(over, Actor.HOUSE, "").phone()).isNull();
        assertThat(links(over)).isZero();
        assertThat(jdbc.sql("select c::text from concerns.concern c where id = :id")
                        .param("id", over.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain("13800004211");
    }

    @Test
    void whatIsStillOpenKeepsItsReporterHoweverOldItIs() {
        var light = yard.light();
        clock.turnTo("2029-11-24T08:00");
        run();
        assertThat(concerns.reporter(light, Actor.HOUSE, "").phone()).isEqualTo("138 0000 4211");
    }

    @Test
    void whatWouldGoIsWhatGoesAndThenNothingIsLeft() {
        withdrawn();
        clock.turnTo("2027-12-24T08:00");
        var community = yard.building.path();
        var due = retentions.due(administrator).stream()
                .filter(each -> community.contains(each.community().value()))
                .toList();
        assertThat(due).singleElement().satisfies(each -> {
            assertThat(each.concerns()).isEqualTo(1);
            assertThat(each.reporters()).isEqualTo(1);
            assertThat(each.links()).isEqualTo(1);
            assertThat(each.month()).isEqualTo("2026-11-01");
        });
        run();
        assertThat(retentions.due(administrator)).isEmpty();
        assertThat(retentions.report(administrator))
                .filteredOn(each -> community.contains(each.community().value()))
                .singleElement()
                .satisfies(each -> assertThat(each.reporters()).isEqualTo(1));
        assertThat(retentions.step(10, Actor.HOUSE)).isZero();
    }

    @Test
    void aCategoryStaysLongerOnlyWithAReason() {
        var over = withdrawn();
        assertThatThrownBy(() -> retentions.change("stair-lighting", 24, " ", administrator))
                .isInstanceOf(BadInput.class);
        retentions.change("stair-lighting", 24, "保修两年", administrator);
        clock.turnTo("2028-01-24T08:00");
        run();
        assertThat(concerns.reporter(over, Actor.HOUSE, "").phone()).isNotNull();
        retentions.change("stair-lighting", null, "", administrator);
        run();
        assertThat(concerns.reporter(over, Actor.HOUSE, "").phone()).isNull();
    }

    @Test
    void monthsThatMakeNoSenseAreRefused() {
        for (var months : new Integer[] {0, 1, 121}) {
            assertThatThrownBy(() -> retentions.change(null, months, "x", administrator))
                    .isInstanceOf(BadInput.class);
        }
        assertThatThrownBy(() -> retentions.change("no-such-thing", 6, "x", administrator))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void theDeskNeitherReadsNorChangesIt() {
        assertThatThrownBy(() -> retentions.due(yard.desk)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> retentions.change(null, 3, "", yard.desk)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> retentions.step(1, yard.desk)).isInstanceOf(Refused.class);
    }

    private Concern withdrawn() {
        var reporter = new Reporter("王阿姨", ContactWay.CALL, "138 0000 4211", null, null, "zh", false, null);
        var raised = concerns.raise(
                new NewConcern(
                        "三单元楼道灯坏了，电话 13800004211",
                        yard.building.id(),
                        "stair-lighting",
                        Whose.BUILDING,
                        false,
                        null,
                        null,
                        Source.WEB,
                        reporter,
                        null,
                        null,
                        Map.of(),
                        List.of()),
                Actor.ANYONE);
        return answers.withdraw(raised.concern().id(), "", Answers.From.link(raised.secret()), null);
    }

    private long links(Concern concern) {
        return jdbc.sql("select count(*) from concerns.follow_link where concern_id = :id")
                .param("id", concern.id().value())
                .query(Long.class)
                .single();
    }

    private void run() {
        while (retentions.step(1, Actor.HOUSE) > 0) {
            // the next one
        }
    }
}
