package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Two matters in one concern go their own ways, and the same people follow both. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class SplitsScenarioTest {

    private static final String NOISE = "工地夜里施工，吵得睡不着";

    @Autowired
    Concerns concerns;

    @Autowired
    Splits splits;

    @Autowired
    Handling handling;

    @Autowired
    Results results;

    @Autowired
    Answers answers;

    @Autowired
    Glances glances;

    @Autowired
    Relations relations;

    @Autowired
    Followers followers;

    @Autowired
    Commitments commitments;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Yard.Clock clock;

    private Yard yard;
    private Raised raised;
    private Concern both;

    @BeforeEach
    void oneNeighbourRaisesTwoMatters() {
        clock.turnTo("2026-11-23T08:00");
        yard = new Yard(places, organizations, authorities, concerns);
        raised = raise(null, 2);
        both = raised.concern();
    }

    @Test
    void theSecondHasItsOwnWayAndDateAndTheFirstKeepsIts() {
        clock.turnTo("2026-11-24T09:00");
        var made = split();
        assertThat(made.category()).isEqualTo("noise-construction");
        assertThat(made.number()).isNotEqualTo(both.number());
        assertThat(made.lead()).isNotEqualTo(both.lead());
        assertThat(made.origin()).isEqualTo(both.id());
        assertThat(commitments.ofSource(Promises.reference(made)))
                .filteredOn(each -> each.purpose() == Purpose.RESOLVE)
                .singleElement()
                .satisfies(each -> assertThat(each.due()).isEqualTo(made.resolveDue()));
        assertThat(now(both).resolveDue()).isEqualTo(both.resolveDue());
        assertThat(now(both).status()).isEqualTo(both.status());
        assertThat(relations.splitOff(now(both), yard.desk))
                .extracting(Concern::id)
                .containsExactly(made.id());
    }

    @Test
    void theLinkOfTheFirstOpensAndAnswersBoth() {
        var made = split();
        var part = answers.follow(raised.secret(), made.id()).orElseThrow();
        assertThat(part.reporter()).isTrue();
        handling.accept(made.id(), "", Actor.HOUSE, null);
        results.propose(made.id(), Outcome.SOLVED, "停了", Actor.HOUSE, null);
        var link = Answers.From.link(raised.secret());
        assertThat(answers.confirm(made.id(), "安静了", link, null).status()).isEqualTo(Status.CLOSED);
        assertThat(now(both).open()).isTrue();
        var other = yard.light();
        assertThat(answers.follow(raised.secret(), other.id())).isEmpty();
    }

    @Test
    void whoSupportsTheFirstFollowsTheSecond() {
        glances.publish(both.id(), null, yard.desk, null);
        concerns.support(
                both.id(),
                "我家也吵",
                new Reporter(null, ContactWay.MAIL, null, "n@example.org", null, "zh", false, null),
                Actor.ANYONE);
        var made = split();
        assertThat(made.supports()).isEqualTo(1);
        var line = concerns.history(made, Actor.HOUSE).getLast();
        assertThat(followers.of(made.id(), line.id(), Actor.HOUSE).orElseThrow().followers())
                .extracting(Following.Follower::mail)
                .contains("n@example.org");
        assertThat(concerns.reporter(made, Actor.HOUSE, "").phone()).isEqualTo("139 0000 1111");
    }

    @Test
    void nothingOfTheSecondIsPublicBeforeAGlance() {
        glances.publish(both.id(), null, yard.desk, null);
        var made = split();
        assertThat(made.isPublic()).isFalse();
        assertThat(relations.splitOff(now(both), Actor.ANYONE)).isEmpty();
        assertThat(concerns.history(now(both), Actor.ANYONE))
                .filteredOn(each -> each.move() == Move.SPLIT)
                .hasSize(1);
        glances.publish(made.id(), null, yard.desk, null);
        assertThat(relations.splitOff(now(both), Actor.ANYONE)).hasSize(1);
    }

    @Test
    void chosenPicturesGoAlongAndStay() {
        var first = concerns.photos(both, Actor.HOUSE).getFirst();
        var made = split(Set.of(first.id()));
        assertThat(concerns.photos(made, Actor.HOUSE))
                .singleElement()
                .satisfies(photo -> assertThat(photo.file()).isEqualTo(first.file()));
        assertThat(concerns.photos(both, Actor.HOUSE)).hasSize(2);
        assertThatThrownBy(() -> split(Set.of(UUID.randomUUID()))).isInstanceOf(BadInput.class);
    }

    @Test
    void whatIsForHandlersOnlyStaysSo() {
        both = raise(Visibility.HANDLERS, 0).concern();
        assertThat(split().visibility()).isEqualTo(Visibility.HANDLERS);
    }

    @Test
    void theBodyComplainedOfHandlesNeither() {
        both = yard.raise("物业不修灯，垃圾也没人清", true, null);
        var made = splits.split(
                both.id(), new Splits.Part("垃圾没人清", null, "stair-lighting", Set.of(), "两件事"), yard.desk, null);
        assertThat(made.complained()).isEqualTo(yard.company.id());
        assertThat(made.lead()).isNotEqualTo(yard.company.id());
    }

    @Test
    void onlyWhoHandlesItSplitsItAndOnlyWhileItIsOpen() {
        assertThatThrownBy(() -> splits.split(both.id(), part(Set.of()), yard.stranger, null))
                .isInstanceOf(Refused.class);
        answers.withdraw(both.id(), "", Answers.From.link(raised.secret()), null);
        assertThatThrownBy(this::split).isInstanceOf(Conflict.class);
    }

    private Concern split() {
        return split(Set.of());
    }

    private Concern split(Set<UUID> photos) {
        return splits.split(both.id(), part(photos), yard.desk, null);
    }

    private static Splits.Part part(Set<UUID> photos) {
        return new Splits.Part(NOISE, null, "noise-construction", photos, "灯和工地是两家管");
    }

    private Raised raise(@Nullable Visibility visibility, int pictures) {
        var photos = Stream.generate(() -> new NewPhoto(
                        UUID.randomUUID().toString(), UUID.randomUUID().toString(), 10, 10))
                .limit(pictures)
                .toList();
        return concerns.raise(
                new NewConcern(
                        "楼道灯坏了，旁边" + NOISE,
                        yard.building.id(),
                        "stair-lighting",
                        Whose.BUILDING,
                        false,
                        null,
                        visibility,
                        Source.WEB,
                        new Reporter("李姐", ContactWay.CALL, "139 0000 1111", null, null, "zh", false, null),
                        null,
                        null,
                        Map.of(),
                        photos),
                Actor.ANYONE);
    }

    private Concern now(Concern concern) {
        return concerns.concern(concern.id(), Actor.HOUSE);
    }
}
