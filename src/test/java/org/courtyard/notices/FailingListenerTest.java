package org.courtyard.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.NewAccount;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Source;
import org.courtyard.organizations.NewOrganization;
import org.courtyard.organizations.NewPost;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.Posts;
import org.courtyard.places.Level;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.support.TestDatabases.TestDatabase;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.test.annotation.DirtiesContext;

/** In an application and a database of its own, since it breaks a table under the listener. */
@SpringBootTest(properties = {"courtyard.data=target/test-failing-listener", "courtyard.texts.strict=true"})
@WithPostgres
@DirtiesContext
class FailingListenerTest {

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Posts posts;

    @Autowired
    Accounts accounts;

    @Autowired
    Concerns concerns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncompleteEventPublications publications;

    @Autowired
    TestDatabase database;

    @Test
    void aListenerThatFailedIsTriedAgainAndTellsOnce() {
        var place = places.create(NewPlace.division(null, Level.COMMUNITY, "810199001001", "和顺社区"), Actor.HOUSE)
                .id();
        var committee = organizations
                .enter(
                        NewOrganization.of(OrganizationKind.RESIDENTS_COMMITTEE, "和顺社区居委会", place)
                                .asDesk("8000 3311"),
                        Actor.HOUSE)
                .id();
        var account = accounts.create(new NewAccount("desk", "小郑", "zh", null), Actor.HOUSE)
                .id();
        posts.fill(
                posts.make(NewPost.of(committee, place, "办事员", Role.DESK), Actor.HOUSE)
                        .id(),
                account,
                Actor.HOUSE);
        database.owner().run("alter table notices.notice rename to away");
        concerns.raise(NewConcern.of("门口的灯不亮", place, "other", Source.WEB), Actor.ANYONE);
        await().until(() -> reactions().equals(List.of("FAILED")));
        database.owner().run("alter table notices.away rename to notice");
        assertThat(told()).isEmpty();
        publications.resubmitIncompletePublications(publication -> true);
        await().until(() -> reactions().isEmpty());
        assertThat(told()).containsExactly("GIVEN");
    }

    /** How far the listener's reactions are; what is done is not kept. */
    private List<String> reactions() {
        return jdbc.sql("select status from platform.event_publication where listener_id like '%notices%'")
                .query(String.class)
                .list();
    }

    private List<String> told() {
        return jdbc.sql("select kind from notices.notice").query(String.class).list();
    }
}
