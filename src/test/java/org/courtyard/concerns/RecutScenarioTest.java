package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.NewAccount;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.NewPost;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.Posts;
import org.courtyard.places.Corrections;
import org.courtyard.places.Decided;
import org.courtyard.places.Edition;
import org.courtyard.places.Editions;
import org.courtyard.places.Footprints;
import org.courtyard.places.Level;
import org.courtyard.places.NewPart;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.places.Recuts;
import org.courtyard.places.Repathing;
import org.courtyard.places.Successions;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Places are re-cut under what people raised, promised and look after: none of it is lost. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class RecutScenarioTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(820_000_001);
    private static final Decided TODAY = new Decided(LocalDate.parse("2026-11-20"), "青政发〔2026〕7 号");

    @Autowired
    Concerns concerns;

    @Autowired
    Repathing repathing;

    @Autowired
    Accounts accounts;

    @Autowired
    Posts posts;

    @Autowired
    Handling handling;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Places places;

    @Autowired
    Recuts recuts;

    @Autowired
    Corrections corrections;

    @Autowired
    Successions successions;

    @Autowired
    Editions editions;

    @Autowired
    Footprints footprints;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Yard.Clock clock;

    private Yard yard;
    private Place compound;
    private Place community;
    private Place neighbour;
    private Concern lamp;

    @BeforeEach
    void mondayMorning() {
        clock.turnTo("2026-11-23T08:00");
        yard = new Yard(places, organizations, authorities, concerns);
        compound = places.above(yard.building, Level.COMPOUND).orElseThrow();
        community = places.above(yard.building, Level.COMMUNITY).orElseThrow();
        neighbour = places.create(
                NewPlace.division(
                        community.parent(), Level.COMMUNITY, String.valueOf(NUMBER.getAndIncrement()), "同泰社区居委会"),
                Actor.HOUSE);
        lamp = yard.light();
    }

    @Test
    void whatWasRaisedMovesWithItsPlaceAndKeepsItsNumberAndRegion() {
        move(neighbour);
        var now = concern();
        assertThat(now.path())
                .contains(neighbour.id().value())
                .doesNotContain(community.id().value());
        assertThat(now.place()).isEqualTo(lamp.place());
        assertThat(now.id().region()).isEqualTo(lamp.id().region());
        assertThat(now.reference()).isEqualTo(lamp.reference());
        assertThat(raised(neighbour)).isEqualTo(1);
        assertThat(raised(community)).isZero();
        assertThat(livePath()).isEqualTo(now.path());
        assertThat(organizations.organization(yard.company.id()).path())
                .isEqualTo(places.place(compound.id()).path());
    }

    @Test
    void theSplitKeepsConcernsBodiesAndRightsTogether() {
        var worker = inPost(yard.company, Role.HANDLER);
        var parts = split();
        var east = parts.getFirst();
        assertThat(concern().path()).contains(east.id().value());
        assertThat(raised(east)).isEqualTo(1);
        assertThat(raised(community)).isEqualTo(1);
        assertThat(organizations.covering(parts.getLast())).contains(organizations.organization(yard.company.id()));
        handling.accept(lamp.id(), "今天去", accounts.actor(worker).orElseThrow(), null);
        assertThat(concern().status()).isEqualTo(Status.IN_HAND);
        var again = concerns.raise(at(compound), Actor.ANYONE).concern();
        assertThat(again.place()).isEqualTo(east.id());
        assertThat(again.lead()).isEqualTo(yard.company.id());
    }

    @Test
    void mergedCommunitiesKeepBothNumbersAndCountTogether() {
        var desk = inPost(yard.committee, Role.DESK);
        recuts.merge(community.id(), places.place(community.id()).version(), neighbour.id(), TODAY, Actor.HOUSE);
        settled();
        assertThat(raised(neighbour)).isEqualTo(1);
        assertThat(concerns.byAnyName(lamp.reference(), yard.overseer)).isPresent();
        assertThat(organizations.deskFor(places.place(neighbour.id())))
                .contains(organizations.organization(yard.committee.id()));
        assertThat(concerns.concern(lamp.id(), accounts.actor(desk).orElseThrow())
                        .id())
                .isEqualTo(lamp.id());
        var next = concerns.raise(at(places.place(yard.building.id())), Actor.ANYONE)
                .concern();
        assertThat(next.community()).isEqualTo(neighbour.id());
    }

    @Test
    void whatWasTakenBackIsAsItWas() {
        var before = concern().path();
        split();
        corrections.undo(successions.undoable(compound.id()).orElseThrow().id(), "点错了", Actor.HOUSE);
        settled();
        assertThat(concern().path()).isEqualTo(before);
        assertThat(raised(compound)).isEqualTo(1);
    }

    @Test
    void whatWasBeingWrittenMeanwhileIsFoundLater() {
        move(neighbour);
        var old = concern().path().stream()
                .map(each ->
                        each.equals(neighbour.id().value()) ? community.id().value() : each)
                .toArray(UUID[]::new);
        jdbc.sql("update concerns.concern set path = :old where id = :id")
                .param("old", old)
                .param("id", lamp.id().value())
                .update();
        repathing.run(successions.history(compound.id()).getFirst().id(), ConcernPaths.ROWS);
        assertThat(concern().path()).contains(neighbour.id().value());
    }

    @Test
    void aRowInSomebodysHandsIsWaitedFor() throws Exception {
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var holding =
                CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    handling.accept(lamp.id(), "今天去", yard.handler, null);
                    held.countDown();
                    awaitFor(release);
                }));
        held.await();
        recuts.move(compound.id(), places.place(compound.id()).version(), neighbour.id(), TODAY, Actor.HOUSE);
        assertThat(concern().path()).contains(community.id().value());
        release.countDown();
        holding.get();
        settled();
        assertThat(concern().path()).contains(neighbour.id().value());
        assertThat(concern().status()).isEqualTo(Status.IN_HAND);
    }

    @Test
    void quickChangesInARowEndAsTheTreeIs() {
        for (int i = 0; i < 6; i++) {
            var to = i % 2 == 0 ? neighbour : community;
            recuts.move(compound.id(), places.place(compound.id()).version(), to.id(), TODAY, Actor.HOUSE);
        }
        settled();
        assertThat(concern().path()).isEqualTo(places.place(lamp.place()).path());
        assertThat(livePath()).isEqualTo(concern().path());
    }

    @Test
    void figuresNameTheDayOfTheLastChangeAtTheirPlaceOnly() {
        var elsewhere = places.create(NewPlace.below(neighbour.id(), Level.COMPOUND, "同泰里"), Actor.HOUSE);
        assertThat(editions.of(compound).adjusted()).isNull();
        split();
        assertThat(editions.of(community)).isEqualTo(new Edition(null, LocalDate.parse("2026-11-23")));
        assertThat(editions.of(elsewhere).adjusted()).isNull();
    }

    @Test
    void whatGoesAlongIsCountedBefore() {
        assertThat(footprints.of(compound))
                .contains(
                        new Footprints.Kept("places.at-places", 1),
                        new Footprints.Kept("concerns.at-places", 1),
                        new Footprints.Kept("organizations.at-places.bodies", 2));
    }

    private List<Place> split() {
        var made = recuts.split(
                compound.id(),
                places.place(compound.id()).version(),
                List.of(
                        new NewPart("槐树东院", null, null, Set.of(yard.building.id())),
                        new NewPart("槐树西院", null, null, Set.of())),
                0,
                TODAY,
                Actor.HOUSE);
        settled();
        return made;
    }

    private AccountId inPost(Organization body, Role role) {
        var name = "recut" + NUMBER.getAndIncrement();
        var account = accounts.create(new NewAccount(name, name, "zh", "a long enough sentence"), Actor.HOUSE);
        var post = posts.make(
                new NewPost(body.id(), body.place(), null, name, null, role, "", null, null, "", null, false),
                Actor.HOUSE);
        posts.fill(post.id(), account.id(), Actor.HOUSE);
        return account.id();
    }

    private void move(Place above) {
        recuts.move(compound.id(), places.place(compound.id()).version(), above.id(), TODAY, Actor.HOUSE);
        settled();
    }

    private void settled() {
        await().until(() -> jdbc.sql("""
                        select count(*) from platform.event_publication
                         where completion_date is null and event_type like '%PlacesRecut'
                        """).query(Integer.class).single() == 0);
    }

    private Concern concern() {
        return concerns.concern(lamp.id(), yard.overseer);
    }

    private List<UUID> livePath() {
        return Arrays.asList(jdbc.sql("""
                        select path from commitments.commitment
                         where source_id = :id and state in ('OPEN', 'OVERDUE') limit 1
                        """)
                .param("id", lamp.id().value())
                .query((row, n) -> (UUID[]) row.getArray(1).getArray())
                .single());
    }

    private int raised(Place place) {
        return evaluations.of(place.id(), Instant.EPOCH, clock.instant()).raised();
    }

    private static NewConcern at(Place place) {
        return new NewConcern(
                "长椅少了两条腿",
                place.id(),
                "play-sport",
                Whose.COMPOUND,
                false,
                null,
                null,
                Source.WEB,
                Reporter.UNKNOWN,
                null,
                null,
                Map.of(),
                List.of());
    }

    private static void awaitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
