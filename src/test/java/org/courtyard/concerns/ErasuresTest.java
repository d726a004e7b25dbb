package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.courtyard.accounts.Looks;
import org.courtyard.commitments.CommitmentState;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is looked at reads it; who wants to be forgotten is. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class ErasuresTest {

    @Autowired
    Concerns concerns;

    @Autowired
    Erasures erasures;

    @Autowired
    Answers answers;

    @Autowired
    Looks looks;

    @Autowired
    Commitments commitments;

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

    @BeforeEach
    void mondayMorning() {
        clock.turnTo("2026-11-23T08:00");
        yard = new Yard(places, organizations, authorities, concerns);
    }

    @Test
    void everyLookSaysForWhomAndWhyAndTheHouseItselfDoesNotLook() {
        var light = yard.light();
        concerns.reporter(light, yard.handler, "visit");
        concerns.reporter(light, yard.desk, "给老人家送药");
        concerns.reporter(light, Actor.HOUSE, "");
        assertThat(concerns.looks(List.of(light)))
                .extracting(look -> look.purpose(), look -> look.organization())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "给老人家送药", yard.committee.id().value()),
                        org.assertj.core.groups.Tuple.tuple(
                                "visit", yard.company.id().value()));
    }

    @Test
    void nobodyLooksWithoutSayingWhy() {
        var light = yard.light();
        assertThatThrownBy(() -> concerns.reporter(light, yard.desk, " ")).isInstanceOf(BadInput.class);
        assertThat(concerns.looks(List.of(light))).isEmpty();
    }

    @Test
    void anAuditorSearchesLooksAndOthersDoNot() {
        var light = yard.light();
        concerns.reporter(light, yard.desk, "call-back");
        var auditor = Yard.member(yard.street, org.courtyard.platform.access.Role.AUDITOR, "审计");
        var found = looks.between(
                Yard.Clock.at("2026-11-23T00:00"),
                Yard.Clock.at("2026-11-24T00:00"),
                light.where(),
                null,
                null,
                10,
                auditor);
        assertThat(found)
                .hasSize(1)
                .first()
                .satisfies(look -> assertThat(look.about()).isEqualTo(Promises.reference(light)));
        assertThatThrownBy(() -> looks.between(
                        Yard.Clock.at("2026-11-23T00:00"),
                        Yard.Clock.at("2026-11-24T00:00"),
                        light.where(),
                        null,
                        null,
                        10,
                        yard.desk))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatIsTakenBackIsGoneAtOnceAndThePromisedCallWithIt() {
        var light = yard.light();
        erasures.erase(light.id(), Answers.From.desk(yard.desk), "本人来电要求");
        assertThat(concerns.reporter(light, Actor.HOUSE, "")).satisfies(gone -> {
            assertThat(gone.phone()).isNull();
            assertThat(gone.name()).isNull();
            assertThat(gone.way()).isEqualTo(ContactWay.NONE);
        });
        assertThat(commitments.ofSource(Promises.reference(light)))
                .filteredOn(each -> each.purpose() == Purpose.CALL)
                .allSatisfy(each -> assertThat(each.state()).isEqualTo(CommitmentState.WITHDRAWN));
        assertThat(concerns.concern(light.id(), yard.handler).open()).isTrue();
        assertThat(concerns.history(light, yard.desk).getLast().text()).isEqualTo("本人来电要求");
    }

    @Test
    void theNumberIsAlsoGoneFromTheWordsAndFromTheSearch() {
        var light = yard.light();
        erasures.erase(light.id(), Answers.From.desk(yard.desk), "本人来电要求");
        assertThat(concerns.concern(light.id(), yard.handler).body())
                .contains("138****4211")
                .doesNotContain("13800004211");
        var left = jdbc.sql("select c::text from concerns.concern c where id = :id")
                .param("id", light.id().value())
                .query(String.class)
                .single();
        assertThat(left).doesNotContain("13800004211");
    }

    @Test
    void theLinkOfTheReporterErasesAndGoesOnWorking() {
        var raised = concerns.raise(wanted(), Actor.ANYONE);
        var id = raised.concern().id();
        erasures.erase(id, Answers.From.link(raised.secret()), "");
        erasures.erase(id, Answers.From.link(raised.secret()), "");
        assertThat(concerns.reporter(raised.concern(), Actor.HOUSE, "").phone()).isNull();
        assertThat(answers.follow(raised.secret())).isPresent();
        assertThat(concerns.history(raised.concern(), Actor.HOUSE))
                .filteredOn(each -> each.move() == Move.ERASE)
                .hasSize(1);
    }

    @Test
    void aSupporterErasesTheirOwnAndNotTheReporters() {
        var raised = concerns.raise(wanted(), Actor.ANYONE);
        var id = raised.concern().id();
        var mailed = new Reporter(null, ContactWay.MAIL, null, "li@example.org", null, "zh", false, null);
        var support = concerns.support(id, "", mailed, Actor.HOUSE);
        assertThat(concerns.known(answers.follow(support.secret()).orElseThrow()))
                .isTrue();
        erasures.erase(id, Answers.From.link(support.secret()), "");
        assertThat(concerns.known(answers.follow(support.secret()).orElseThrow()))
                .isFalse();
        assertThat(concerns.reporter(raised.concern(), Actor.HOUSE, "").phone()).isNotNull();
    }

    @Test
    void neitherAHandlerNorAStrangerErasesForSomebody() {
        var light = yard.light();
        for (var somebody : List.of(yard.handler, yard.stranger)) {
            assertThatThrownBy(() -> erasures.erase(light.id(), Answers.From.desk(somebody), "x"))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> erasures.erase(light.id(), Answers.From.desk(yard.desk), ""))
                .isInstanceOf(BadInput.class);
        assertThat(concerns.reporter(light, Actor.HOUSE, "").phone()).isNotNull();
    }

    private NewConcern wanted() {
        return new NewConcern(
                "三单元楼道灯坏了",
                yard.building.id(),
                "stair-lighting",
                Whose.BUILDING,
                false,
                null,
                null,
                Source.WEB,
                new Reporter("王阿姨", ContactWay.CALL, "138 0000 4211", null, null, "zh", false, null),
                null,
                null,
                Map.of(),
                List.of());
    }
}
