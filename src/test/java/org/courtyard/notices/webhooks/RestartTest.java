package org.courtyard.notices.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.NewAccount;
import org.courtyard.commitments.Chained;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Source;
import org.courtyard.organizations.NewPost;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.Posts;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.ids.Ids;
import org.courtyard.support.Receiver;
import org.courtyard.support.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two servers on one database; one of them dies before every fourth thing it asks of the database, in turn, while the
 * other one works. A concern nobody answers climbs four levels meanwhile, and a webhook is told of it.
 */
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("Whenever a server dies")
class RestartTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T01:00:00Z");
    private static final List<String> TURNS = List.of(
            "2026-11-18T09:30:00Z",
            "2026-11-26T09:30:00Z",
            "2026-12-07T09:30:00Z",
            "2026-12-18T09:30:00Z",
            "2026-12-30T09:30:00Z");

    private final Turned clock = new Turned();
    private final Receiver receiver = new Receiver();
    private House one;
    private House other;
    private Chained town;
    private Trace undisturbed;
    private int moments;
    private int asked;

    @BeforeAll
    void twoServers() {
        var database = TestDatabases.create();
        one = new House(database, clock);
        other = new House(database, clock);
        town = Chained.build(one.get(Places.class), one.get(Organizations.class));
        staff(town.committee(), Role.DESK);
        staff(town.streetOffice(), Role.OVERSEER);
        staff(town.districtOffice(), Role.OVERSEER);
        staff(town.cityOffice(), Role.OVERSEER);
        one.get(WebhookStore.class)
                .insert(
                        new Webhook(
                                one.get(Ids.class).next(0),
                                receiver.address(),
                                town.city().id(),
                                Set.of(WebhookEvent.values()),
                                MONDAY,
                                null,
                                0),
                        Signature.newSecret(),
                        null);
        climb(Integer.MAX_VALUE);
        undisturbed = climb(Integer.MAX_VALUE);
        moments = asked;
    }

    @AfterAll
    void closed() {
        one.close();
        other.close();
        receiver.close();
    }

    @Test
    @DisplayName("an unanswered concern climbs from the community to the city by time alone")
    void climbs() {
        assertThat(undisturbed.promises())
                .anySatisfy(each -> assertThat(each).startsWith("STEER 青槐街道"))
                .anySatisfy(each -> assertThat(each).startsWith("STEER 和合区"))
                .anySatisfy(each -> assertThat(each).startsWith("STEER 和海市"));
        assertThat(undisturbed.messages()).contains("concern.late");
    }

    @ParameterizedTest(name = "before moment {0}")
    @MethodSource("deaths")
    @DisplayName("nothing is lost and nothing is doubled")
    void nothingLost(int moment) {
        assertThat(climb(moment)).isEqualTo(undisturbed);
    }

    Stream<Integer> deaths() {
        return IntStream.rangeClosed(1, moments).filter(each -> each % 4 == 1).boxed();
    }

    /** A concern nobody answers, until nothing more happens by itself. */
    private Trace climb(int moment) {
        clock.now = MONDAY;
        receiver.got.clear();
        one.mortal.startsAgain();
        var concern = one.get(Concerns.class)
                .raise(NewConcern.of("门口的灯不亮", town.community().id(), "other", Source.WEB), Actor.ANYONE)
                .concern()
                .id();
        one.get(Glances.class).publish(concern, null, Actor.HOUSE, null);
        one.works();
        one.mortal.diesAt(moment);
        for (var turn : TURNS) {
            clock.now = Instant.parse(turn);
            if (moment == Integer.MAX_VALUE) {
                one.works();
            } else {
                var meanwhile = CompletableFuture.runAsync(other::works);
                one.works();
                meanwhile.join();
                clock.now = clock.now.plusSeconds(600);
                other.takesUp();
                other.works();
            }
        }
        asked = one.mortal.asked();
        one.mortal.startsAgain();
        return trace(concern);
    }

    private Trace trace(ConcernId concern) {
        var jdbc = other.get(JdbcClient.class);
        var promises =
                jdbc.sql("""
                        select c.purpose || ' ' || coalesce(o.name, '') || ' ' || c.state || ' '
                               || (select string_agg(h.what, ',' order by h.what) from commitments.history h
                                    where h.commitment_id = c.id)
                          from commitments.commitment c left join organizations.organization o on o.id = c.organization_id
                         where c.source_id = :id order by 1
                        """).param("id", concern.value()).query(String.class).list();
        var moves = jdbc.sql("select move from concerns.history where concern_id = :id order by move")
                .param("id", concern.value())
                .query(String.class)
                .list();
        var notices =
                jdbc.sql("""
                        select kind || ' ' || recipient_id from notices.notice n
                         where source_id = :id or source_id in (select id from commitments.commitment where source_id = :id)
                         order by 1
                        """).param("id", concern.value()).query(String.class).list();
        var sent = jdbc.sql("""
                        select type || case when sent_at is null then ' waits' else '' end from notices.delivery
                         where body like '%' || :id || '%' order by 1
                        """)
                .param("id", concern.value().toString())
                .query(String.class)
                .list();
        var received = new ArrayList<String>();
        receiver.got.stream()
                .filter(got -> got.body().contains(concern.value().toString()))
                .map(got -> got.id() + " " + got.body().replaceAll(".*\"type\":\"([a-z.]+)\".*", "$1"))
                .distinct()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .sorted()
                .forEach(received::add);
        return new Trace(promises, moves, notices, sent, received);
    }

    private void staff(Organization body, Role role) {
        var account = one.get(Accounts.class)
                .create(new NewAccount("staff" + body.place(), body.name(), "zh", null), Actor.HOUSE);
        var post = one.get(org.courtyard.organizations.Posts.class)
                .make(NewPost.of(body.id(), body.place(), "值班", role), Actor.HOUSE);
        one.get(Posts.class).fill(post.id(), account.id(), Actor.HOUSE);
    }

    /** What is left of a concern, without times and ids. */
    private record Trace(
            List<String> promises,
            List<String> moves,
            List<String> notices,
            List<String> sent,
            List<String> messages) {}

    private static final class Turned implements InstantSource {

        volatile Instant now = MONDAY;

        @Override
        public Instant instant() {
            return now;
        }
    }
}
