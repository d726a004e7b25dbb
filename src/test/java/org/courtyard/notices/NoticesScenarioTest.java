package org.courtyard.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.NewAccount;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.CommitmentBroken;
import org.courtyard.commitments.CommitmentNearlyDue;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Holder;
import org.courtyard.commitments.NewCommitment;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.rules.Budget;
import org.courtyard.commitments.rules.ClockRule;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernMoved;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Whose;
import org.courtyard.organizations.NewOrganization;
import org.courtyard.organizations.NewPost;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.Posts;
import org.courtyard.places.Level;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.mail.Outbox;
import org.courtyard.support.WithPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@EnableScenarios
class NoticesScenarioTest {

    private static final AtomicInteger CITIES = new AtomicInteger(8100);

    @Autowired
    WebApplicationContext context;

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
    Handling handling;

    @Autowired
    Commitments commitments;

    @Autowired
    Notices notices;

    @Autowired
    Ids ids;

    @Autowired
    InstantSource time;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    private Place community;
    private Organization office;
    private Organization committee;
    private AccountId boss;
    private AccountId desk;

    @BeforeEach
    void aCommunityWithItsCommittee() {
        var code = String.valueOf(CITIES.incrementAndGet());
        var city = place(NewPlace.division(null, Level.CITY, code, "和海市"));
        var district = place(NewPlace.division(city.id(), Level.DISTRICT, code + "99", "和合区"));
        var street = place(NewPlace.division(district.id(), Level.STREET, code + "99001", "青槐街道"));
        community = place(NewPlace.division(street.id(), Level.COMMUNITY, code + "99001001", "和顺社区"));
        office = body(OrganizationKind.OFFICE, "青槐街道", street, null);
        committee = body(OrganizationKind.RESIDENTS_COMMITTEE, "和顺社区居委会", community, office);
        boss = holder("boss" + code, office, street, Role.OVERSEER);
        desk = holder("desk" + code, committee, community, Role.DESK);
    }

    @Test
    void whatComesToAnOrganizationIsToldToItsPeople(Scenario scenario) {
        scenario.stimulate(() -> raise(Reporter.UNKNOWN))
                .andWaitForStateChange(() -> inbox(desk), list -> !list.isEmpty())
                .andVerify(list -> assertThat(list).singleElement().satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo(NoticeKind.GIVEN);
                    assertThat(notice.reference()).startsWith("和顺");
                }));
        assertThat(inbox(boss)).isEmpty();
    }

    @Test
    void theReporterHearsByMailWithTheLinkOnlyOnce(Scenario scenario) {
        var address = "r" + UUID.randomUUID() + "@example.org";
        var concern = raise(byMail(address));
        assertThat(mails(address)).singleElement().asString().contains("/zh/f/", concern.reference());
        scenario.stimulate(() -> {
                    handling.update(concern.id(), "零件到了", actor(desk), null);
                    return concern;
                })
                .andWaitForStateChange(() -> mails(address), list -> list.size() == 2)
                .andVerify(list -> assertThat(list.getLast())
                        .contains("有新进展", "> 零件到了", concern.reference())
                        .doesNotContain("/f/"));
        assertThat(inbox(desk)).extracting(Notice::kind).doesNotContain(NoticeKind.UPDATED);
    }

    @Test
    void deliveredAgainItMakesNothingTwice(Scenario scenario) {
        var address = "r" + UUID.randomUUID() + "@example.org";
        var concern = raise(byMail(address));
        handling.update(concern.id(), "零件到了", actor(desk), null);
        settle();
        var events = jdbc.sql("select id, move from concerns.history where concern_id = :id")
                .param("id", concern.id().value())
                .query((row, n) -> new ConcernMoved(
                        concern.id().value(), row.getObject("id", UUID.class), Move.valueOf(row.getString("move"))))
                .list();
        assertThat(events).hasSize(2);
        events.forEach(event -> scenario.publish(event)
                .andWaitForStateChange(this::pending, count -> count == 0)
                .andVerify(count -> assertThat(count).isNotNegative()));
        settle();
        assertThat(mails(address)).hasSize(2);
        assertThat(inbox(desk)).hasSize(1);
    }

    @Test
    void historyIsToldToNobody(Scenario scenario) {
        var concern = raise(Reporter.UNKNOWN);
        settle();
        var old = ids.at(
                time.instant().minus(Duration.ofDays(3)).toEpochMilli(),
                concern.id().region());
        jdbc.sql("""
                        insert into concerns.history (region, id, concern_id, at, move, status)
                        values (:region, :id, :concern, current_timestamp, 'RATE', 'CLOSED')
                        """)
                .param("region", concern.id().region())
                .param("id", old)
                .param("concern", concern.id().value())
                .update();
        scenario.publish(new ConcernMoved(concern.id().value(), old, Move.RATE))
                .andWaitForStateChange(this::pending, count -> count == 0)
                .andVerify(count -> assertThat(count).isNotNegative());
        assertThat(inbox(desk)).extracting(Notice::kind).containsExactly(NoticeKind.GIVEN);
    }

    @Test
    void whatNobodyHearsOfIsNotEvenKept(Scenario scenario) {
        var concern = raise(Reporter.UNKNOWN);
        settle();
        handling.note(concern.id(), "内部备注", actor(desk), null);
        assertThat(jdbc.sql("select count(*) from platform.event_publication where serialized_event like '%NOTE%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void thoseWhoPromisedHearBeforeAndThoseAboveAfterwards(Scenario scenario) {
        var below = promise(committee);
        var above = promise(office);
        scenario.publish(new CommitmentNearlyDue(below.id(), below.source()))
                .andWaitForStateChange(() -> inbox(desk), list -> !list.isEmpty())
                .andVerify(list -> assertThat(list).extracting(Notice::kind).containsExactly(NoticeKind.NEARLY_DUE));
        scenario.publish(new CommitmentBroken(below.id(), below.source(), time.instant(), above.id()))
                .andWaitForStateChange(() -> inbox(boss), list -> !list.isEmpty())
                .andVerify(list -> assertThat(list).extracting(Notice::kind).containsExactly(NoticeKind.TAKEN_OVER));
        assertThat(inbox(desk)).extracting(Notice::kind).contains(NoticeKind.BROKEN);
    }

    @Test
    void theInboxIsReadOnItsPage() {
        var pages = MockMvcTester.from(context);
        assertThat(page(pages, "/zh/inbox")).contains("没有消息");
        notices.tell(
                java.util.Set.of(desk.value()),
                NoticeKind.GIVEN,
                UUID.randomUUID(),
                new Notices.About(new Reference("concern", ids.next(0)), "和顺 7", "路灯不亮", community.id()),
                false);
        assertThat(notices.of(desk.value())).isEqualTo(1);
        assertThat(page(pages, "/zh/inbox")).contains("路灯不亮", "和顺 7 交到你们这里了", "看过了");
        assertThat(page(pages, "/en/inbox")).contains("和顺 7 has come to you", "Mark all as read");
        var id = inbox(desk).getFirst().id();
        assertThat(pages.perform(post("/zh/inbox/" + id + "/read").requestAttr(Actor.class.getName(), actor(boss))))
                .hasStatus(404);
        assertThat(pages.perform(post("/zh/inbox/" + id + "/read").requestAttr(Actor.class.getName(), actor(desk))))
                .hasRedirectedUrl("/zh/inbox");
        assertThat(notices.of(desk.value())).isZero();
        assertThat(page(pages, "/zh/inbox")).contains("路灯不亮").doesNotContain("看过了");
        assertThat(pages.perform(get("/zh/inbox"))).doesNotHave(ok());
    }

    private static org.assertj.core.api.Condition<org.springframework.test.web.servlet.assertj.MvcTestResult> ok() {
        return new org.assertj.core.api.Condition<>(
                result -> result.getResponse().getStatus() == 200, "shown");
    }

    private String page(MockMvcTester pages, String address) {
        var answer = pages.perform(get(address).requestAttr(Actor.class.getName(), actor(desk)));
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<Notice> inbox(AccountId account) {
        return notices.inbox((Actor.Member) actor(account), null, null, 50);
    }

    private List<String> mails(String address) {
        return outbox.list(null, null, null, 200, Actor.HOUSE).reversed().stream()
                .filter(mail -> mail.to().equals(address))
                .map(mail -> mail.subject() + " " + mail.text())
                .toList();
    }

    private int pending() {
        return jdbc.sql("select count(*) from platform.event_publication where listener_id like '%notices%'")
                .query(Integer.class)
                .single();
    }

    private void settle() {
        org.awaitility.Awaitility.await().until(() -> pending() == 0);
    }

    private Concern raise(Reporter reporter) {
        return concerns.raise(
                        new NewConcern(
                                "小区门口路灯不亮",
                                community.id(),
                                "other",
                                Whose.CITY,
                                false,
                                null,
                                null,
                                Source.WEB,
                                reporter,
                                null,
                                null,
                                Map.of(),
                                List.of()),
                        Actor.ANYONE)
                .concern();
    }

    private static Reporter byMail(String address) {
        return new Reporter("郑某", ContactWay.MAIL, null, address, null, "zh", false, null);
    }

    private Commitment promise(Organization organization) {
        return commitments.promise(
                new NewCommitment(
                        Holder.of(organization.id()),
                        "清掏化粪池",
                        "",
                        community.id(),
                        new Reference("test-thing", ids.next(0)),
                        Purpose.RESOLVE,
                        ClockRule.workingTime("test", "1", Budget.days(3)),
                        time.instant(),
                        false),
                Actor.HOUSE);
    }

    private Actor actor(AccountId account) {
        var own = account.equals(boss) ? office : committee;
        var role = account.equals(boss) ? Role.OVERSEER : Role.DESK;
        return new Actor.Member(
                account.value(),
                "zheng",
                "小郑",
                List.of(new Grant(role, own.place().value(), own.id().value(), null)));
    }

    private AccountId holder(String name, Organization organization, Place place, Role role) {
        var account = accounts.create(new NewAccount(name, "小郑", "zh", null), Actor.HOUSE);
        var post = posts.make(NewPost.of(organization.id(), place.id(), "办事员", role), Actor.HOUSE);
        posts.fill(post.id(), account.id(), Actor.HOUSE);
        return account.id();
    }

    private Place place(NewPlace wanted) {
        return places.create(wanted, Actor.HOUSE);
    }

    private Organization body(OrganizationKind kind, String name, Place place, @Nullable Organization superior) {
        return organizations.enter(
                new NewOrganization(
                        kind,
                        name,
                        null,
                        superior == null ? null : superior.id(),
                        place.id(),
                        null,
                        null,
                        null,
                        "",
                        null,
                        true,
                        null),
                Actor.HOUSE);
    }
}
