package org.courtyard.organizations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.organizations.NewPost;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.Post;
import org.courtyard.organizations.Posts;
import org.courtyard.organizations.ServicePoint;
import org.courtyard.organizations.ServicePoints;
import org.courtyard.organizations.Town;
import org.courtyard.places.Level;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.problems.Stale;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Service points with their rota and errands, posts, and the authority list are looked after in the pages. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
class LookingAfterBodiesTest {

    private static final Actor ADMINISTRATOR = member(Role.ADMINISTRATOR);
    private static final Actor HANDLER = member(Role.HANDLER);

    @Autowired
    WebApplicationContext context;

    @Autowired
    Organizations organizations;

    @Autowired
    Posts posts;

    @Autowired
    ServicePoints points;

    @Autowired
    Authorities authorities;

    private MockMvcTester pages;
    private Town town;
    private ServicePoint point;
    private Post window;

    @BeforeEach
    void build() {
        pages = MockMvcTester.from(context);
        town = Town.build(context);
        point = points.ofOrganization(town.committee().id()).getFirst();
        window = posts.make(
                new NewPost(
                        town.committee().id(),
                        town.community().id(),
                        null,
                        "便民窗口",
                        "Front desk",
                        Role.DESK,
                        "陈老师",
                        "Ms Chen",
                        "8000 3388",
                        "小郑",
                        null,
                        false),
                Actor.HOUSE);
    }

    @Test
    void theCardShowsThePostOnDutyTodayWithItsPhone() {
        assertThat(send(at("/duty"), everyDay(window.id().toString()))).hasStatus(302);
        assertThat(home()).contains("今天值班", "便民窗口 陈老师", "tel:80003388");
        assertThat(page("/en/service-points/" + point.id(), Actor.ANYONE)).contains("Front desk, Ms Chen", "8000 3388");
    }

    @Test
    void aDayThatDiffersCountsBeforeTheWeekAndGoesAgain() {
        var today = organizations.today().toString();
        var closed = Map.of("version", version(), "day", today, "closed", "true");
        assertThat(send(at("/days"), closed)).hasStatus(302);
        assertThat(home()).contains("今天关门").doesNotContain("便民窗口 陈老师");
        var other = Map.of("version", version(), "day", today, "dayHours", "9:00–11:00", "dayWho", "老马");
        assertThat(send(at("/days"), other)).hasStatus(302);
        assertThat(home()).contains("9:00–11:00（今天）", "老马");
        assertThat(send(at("/days/" + today + "/drop"), Map.of("version", version())))
                .hasStatus(302);
        assertThat(home()).doesNotContain("老马");
        assertThat(points.past(point.id())).hasSize(3);
    }

    @Test
    void aDayThatSaysNothingOrIsPastIsExplainedAndKept() {
        var past = Map.of("version", version(), "day", "2020-01-01", "dayHours", "9:00–11:00");
        var back = send(at("/days"), past);
        assertThat(back).hasStatus(422);
        assertThat(text(back)).contains("day-wrong", "9:00–11:00");
        assertThat(text(send(at("/days"), Map.of("version", version(), "day", "morgen"))))
                .contains("请写成 2027-01-01");
        var same = Map.of("version", version(), "day", organizations.today().toString());
        assertThat(text(send(at("/days"), same))).contains("dayHours-wrong");
    }

    @Test
    void whatIsDoneForYouSaysWhatToBringAndHowLong() {
        var typed = new HashMap<>(Map.of("version", version(), "offers.0.name", "代领药", "offers.0.bring", "医保卡"));
        typed.put("offers.0.takes", "半天");
        typed.put("offers.0.errand", "true");
        typed.put("step", "add");
        assertThat(text(send(at("/offers"), typed))).contains("代领药", "name=\"offers.1.name\"");
        typed.remove("step");
        assertThat(send(at("/offers"), typed)).hasStatus(302);
        assertThat(page("/zh/service-points/" + point.id(), Actor.ANYONE))
                .contains("代领药", "带上：医保卡", "要多久：半天", "可以代办")
                .doesNotContain("居住证明");
        typed.put("version", version());
        typed.put("offers.0.name", "");
        var back = send(at("/offers"), typed);
        assertThat(back).hasStatus(422);
        assertThat(text(back)).contains("offers-wrong", "医保卡");
    }

    @Test
    void twoAtOnceTheSecondIsToldAndKeepsWhatWasTyped() {
        var typed = Map.of("version", version(), "name", "新名字", "address", "槐荫里 12 号", "hours", "全天");
        assertThat(send(at("/basics"), typed)).hasStatus(302);
        var late = new HashMap<>(typed);
        late.put("name", "另一个名字");
        var refused = send(at("/basics"), late);
        assertThat(refused).hasStatus(412);
        assertThat(text(refused)).contains("这期间有人改过了", "另一个名字");
        assertThat(points.servicePoint(point.id()).name()).isEqualTo("新名字");
        late.put("address", "");
        assertThat(text(send(at("/basics"), late))).contains("address-wrong");
    }

    @Test
    void thePostOnDutyMustBeOfTheSameBody() {
        var foreign =
                posts.make(NewPost.of(town.company().id(), town.compound().id(), "前台", Role.HANDLER), Actor.HOUSE);
        var back = send(at("/duty"), everyDay(foreign.id().toString()));
        assertThat(back).hasStatus(422);
        assertThat(text(back)).contains("duty.MONDAY.post-wrong");
    }

    @Test
    void theRotaIsASheetOfTwoWeeks() {
        send(at("/duty"), everyDay(window.id().toString()));
        var sheet = page("/zh/work/service-points/" + point.id() + "/rota", HANDLER);
        assertThat(sheet).contains("cy-sheet", "值班表", "便民窗口 陈老师", "8000 3388", "截至");
        assertThat(sheet.split("<tr>", -1)).hasSize(16);
    }

    @Test
    void aPostIsChangedAndItsHoldersAreRemembered() {
        var at = "/zh/admin/posts/" + window.id();
        assertThat(page(at, ADMINISTRATOR)).contains("value=\"陈老师\"", "value=\"小郑\"", "还没有人担任过");
        var typed = new HashMap<>(Map.of("version", "1", "title", "窗口", "role", "DESK", "standIn", "小周"));
        assertThat(send(at, typed)).hasStatus(302);
        assertThat(posts.post(window.id()).standIn()).isEqualTo("小周");
        assertThat(send(at, typed)).hasStatus(412);
        typed.put("version", "2");
        typed.put("title", "");
        var back = send(at, typed);
        assertThat(back).hasStatus(422);
        assertThat(text(back)).contains("title-wrong", "小周");
        assertThat(page("/zh/admin/organizations/" + town.committee().id(), ADMINISTRATOR))
                .contains("不在时找小周");
    }

    @Test
    void aLineOfTheAuthorityListReadsOtherwiseFromADayOn() {
        var before = authorities.add(line("rubbish"), organizations.today(), Actor.HOUSE);
        var at = "/zh/admin/authority/" + before.item();
        assertThat(page(at, ADMINISTRATOR)).contains("垃圾清运", "selected");
        var day = organizations.today().plusDays(20);
        var typed = new HashMap<>(Map.of("category", "rubbish", "level", "STREET", "kind", "OFFICE"));
        typed.put("from", day.toString());
        assertThat(send(at, typed)).hasStatus(302);
        assertThat(authorities.lines(organizations.today())).contains(before);
        assertThat(authorities.lines(day))
                .doesNotContain(before)
                .anyMatch(each -> each.item() > before.item() && each.level() == Level.STREET);
        assertThat(send(at, typed)).hasStatus(412);
        assertThat(page("/zh/admin/authority?day=" + day, ADMINISTRATOR)).contains("垃圾清运");
        assertThat(page("/zh/admin/authority/list.csv", ADMINISTRATOR))
                .contains("item,category", before.item() + ",rubbish", day.toString());
    }

    @Test
    void aLineThatCannotBeTakenIsExplainedAndOneThatEndsSaysWhen() {
        var typed = new HashMap<>(Map.of("category", "", "basis", "某条例第三条"));
        var back = send("/zh/admin/authority", typed);
        assertThat(back).hasStatus(422);
        assertThat(text(back)).contains("category-wrong", "某条例第三条");
        typed.put("category", "rubbish");
        typed.put("from", "2020-01-01");
        assertThat(text(send("/zh/admin/authority", typed))).contains("from-wrong");
        var line = authorities.add(line("pests"), organizations.today(), Actor.HOUSE);
        var at = "/zh/admin/authority/" + line.item() + "/end";
        assertThat(text(send(at, Map.of("end", "2020-01-01")))).contains("end-wrong");
        assertThat(send(at, Map.of("end", ""))).hasStatus(302);
        assertThat(authorities.lines(organizations.today())).doesNotContain(line);
    }

    @Test
    void nobodyElseChangesThem() {
        assertThat(pages.perform(get("/zh/admin/authority").requestAttr(Actor.class.getName(), HANDLER)))
                .hasStatus(403);
        assertThatThrownBy(() -> authorities.replace(1, line("pests"), organizations.today(), HANDLER))
                .isInstanceOf(Refused.class);
        var special = new ServicePoint.Special(organizations.today(), true, "", null, null);
        assertThatThrownBy(() -> points.except(point.id(), 1, special, HANDLER)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> points.dropDay(point.id(), 1, organizations.today(), HANDLER))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> points.except(point.id(), 99, special, Actor.HOUSE))
                .isInstanceOf(Stale.class);
    }

    private static AuthorityLine line(String category) {
        return new AuthorityLine(
                0, category, null, null, Level.COMMUNITY, OrganizationKind.RESIDENTS_COMMITTEE, null, "");
    }

    private Map<String, String> everyDay(String post) {
        var typed = new HashMap<>(Map.of("version", version()));
        for (var day : DayOfWeek.values()) {
            typed.put("duty." + day + ".post", post);
        }
        return typed;
    }

    private String version() {
        return Integer.toString(points.servicePoint(point.id()).version());
    }

    private String at(String what) {
        return "/zh/admin/service-points/" + point.id() + what;
    }

    private String home() {
        return page("/zh/places/" + town.staircase().id(), Actor.ANYONE);
    }

    private MvcTestResult send(String address, Map<String, String> fields) {
        var request = post(address).requestAttr(Actor.class.getName(), ADMINISTRATOR);
        fields.forEach(request::param);
        return pages.perform(request);
    }

    private String page(String address, Actor actor) {
        var answer = pages.perform(get(address).requestAttr(Actor.class.getName(), actor));
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Actor member(Role role) {
        return new Actor.Member(UUID.randomUUID(), "somebody", "某人", List.of(new Grant(role, null, null, null)));
    }
}
