package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.Grants;
import org.courtyard.accounts.NewAccount;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.NewPost;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.Post;
import org.courtyard.organizations.Posts;
import org.courtyard.organizations.StandIns;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Somebody acts for the holder of a post while he is away. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class StandInsTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

    @Autowired
    Concerns concerns;

    @Autowired
    Handling handling;

    @Autowired
    Hands hands;

    @Autowired
    Posts posts;

    @Autowired
    StandIns standIns;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Yard.Clock clock;

    private Yard yard;
    private Post post;
    private AccountId holder;
    private AccountId other;

    @BeforeEach
    void somebodyHoldsThePost() {
        clock.turnTo("2026-11-23T08:00");
        yard = new Yard(places, organizations, authorities, concerns);
        holder = account();
        other = account();
        var made = posts.make(NewPost.of(yard.other.id(), yard.other.place(), "队长", Role.HANDLER), Actor.HOUSE);
        post = posts.fill(made.id(), holder, Actor.HOUSE);
    }

    @Test
    void whoStandsInDoesThePart() {
        var light = handling.accept(yard.light().id(), "", yard.handler, null);
        hands.addHand(light.id(), yard.other.id(), "扶梯子", yard.handler, null);
        var part = concerns.tasks(light).getLast().id();
        assertThatThrownBy(() -> hands.report(light.id(), part, "来", actor(other), null))
                .isInstanceOf(Refused.class);
        standIns.let(post.id(), other, FRIDAY, actor(holder));
        hands.report(light.id(), part, "来", actor(other), null);
        assertThat(concerns.tasks(light).getLast().state()).isEqualTo(Task.State.ACCEPTED);
    }

    @Test
    void itEndsByItselfAfterTheLastDay() {
        standIns.let(post.id(), other, FRIDAY, Actor.HOUSE);
        clock.turnTo("2026-11-27T23:00");
        assertThat(grants.of(other)).hasSize(1);
        clock.turnTo("2026-11-28T00:01");
        assertThat(grants.of(other)).isEmpty();
        assertThat(grants.of(holder)).hasSize(1);
    }

    @Test
    void itEndsWhenThePostIsLeftAndWhenSomebodySaysSo() {
        standIns.let(post.id(), other, FRIDAY, Actor.HOUSE);
        standIns.end(post.id(), other, actor(holder));
        assertThat(grants.of(other)).isEmpty();
        standIns.let(post.id(), other, FRIDAY, Actor.HOUSE);
        posts.vacate(post.id(), Actor.HOUSE);
        assertThat(grants.of(other)).isEmpty();
    }

    @Test
    void onlyTheHolderOrWhoLooksAfterOrganizationsSaysWho() {
        assertThatThrownBy(() -> standIns.let(post.id(), other, FRIDAY, actor(other)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> standIns.let(post.id(), holder, FRIDAY, Actor.HOUSE))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> standIns.let(post.id(), other, FRIDAY.plusYears(1), Actor.HOUSE))
                .isInstanceOf(BadInput.class);
    }

    private AccountId account() {
        return accounts.create(
                        new NewAccount("standin" + PEOPLE.incrementAndGet(), "替手", "zh", "seven kites over the roof"),
                        Actor.HOUSE)
                .id();
    }

    private Actor actor(AccountId id) {
        return accounts.actor(id).orElseThrow();
    }
}
