package org.courtyard.places.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.places.Grids;
import org.courtyard.places.Level;
import org.courtyard.places.Managed;
import org.courtyard.places.ManagementMode;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The tree of places, who manages a compound over time, and grids are looked after in the pages. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
class LookingAfterPlacesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(760_010);
    private static final Actor ADMINISTRATOR = new Actor.Member(
            UUID.randomUUID(), "admin", "管理员", List.of(new Grant(Role.ADMINISTRATOR, null, null, null)));

    @Autowired
    WebApplicationContext context;

    @Autowired
    Places places;

    @Autowired
    Grids grids;

    private MockMvcTester pages;
    private Place community;
    private Place compound;
    private Place other;

    @BeforeEach
    void build() {
        pages = MockMvcTester.from(context);
        var code = String.valueOf(NUMBER.incrementAndGet());
        var district = places.create(NewPlace.division(null, Level.DISTRICT, code, "和合区"), Actor.HOUSE);
        var street = places.create(NewPlace.division(district.id(), Level.STREET, code + "001", "青槐街道"), Actor.HOUSE);
        community =
                places.create(NewPlace.division(street.id(), Level.COMMUNITY, code + "001001", "和顺社区居委会"), Actor.HOUSE);
        compound = places.create(NewPlace.below(community.id(), Level.COMPOUND, "槐树院" + code), Actor.HOUSE);
        other = places.create(NewPlace.below(community.id(), Level.COMPOUND, "同泰里" + code), Actor.HOUSE);
    }

    @Test
    void whoManagesIsKnownForEachDayWhateverTheOrderItWasEnteredIn() {
        var may = LocalDate.parse("2026-05-01");
        var january = LocalDate.parse("2026-01-01");
        places.changeManagement(compound.id(), ManagementMode.RESIDENTS, may, "选了自管小组", Actor.HOUSE);
        places.changeManagement(compound.id(), ManagementMode.COMPANY, january, "", Actor.HOUSE);
        assertThat(places.managementMode(compound, may.minusDays(1))).contains(ManagementMode.COMPANY);
        assertThat(places.managementMode(compound, may)).contains(ManagementMode.RESIDENTS);
        assertThat(places.managed(compound.id()))
                .extracting(Managed::mode)
                .containsExactly(ManagementMode.RESIDENTS, ManagementMode.COMPANY);
        assertThat(page(compound)).contains("2026 年 5 月 1 日起：居民自管（选了自管小组）", "2026 年 1 月 1 日到 2026 年 5 月 1 日前：专业物业");
    }

    @Test
    void numbersAndDatesThatCannotBeReadAreExplainedAndKept() {
        var buildings = Map.of("first", "一", "last", "3", "staircases", "2");
        var back = send(compound, "/buildings", buildings);
        assertThat(back).hasStatus(422);
        assertThat(text(back)).contains("first-wrong", "value=\"一\"", "请写数字");
        var managed = Map.of("mode", "COMPANY", "from", "明天", "note", "合同到期");
        assertThat(text(send(compound, "/management", managed))).contains("from-wrong", "合同到期");
        assertThat(text(send(
                        compound,
                        "/change/rename",
                        Map.of("version", "99", "name", "另一个名字", "from", "2026-11-01", "why", "更名"))))
                .contains("这期间有人改过了", "另一个名字");
    }

    @Test
    void aGridIsCoveredAnewAndNeverTwice() {
        var first = grids.make(community.id(), "第一网格", null, Set.of(compound.id()), Actor.HOUSE);
        var second = grids.make(community.id(), "第二网格", null, Set.of(), Actor.HOUSE);
        assertThat(page(community)).contains("第一网格，管" + compound.shortName());
        var taken = send(
                community,
                "/grids/" + second.id(),
                Map.of("covers", compound.id().toString()));
        assertThat(taken).hasStatus(409);
        assertThat(text(taken)).contains("“第一网格”已经管着其中的地方");
        assertThat(send(
                        community,
                        "/grids/" + first.id(),
                        Map.of("covers", other.id().toString())))
                .hasStatus(302);
        assertThat(grids.grid(first.id()).covers()).containsExactly(other.id());
    }

    @Test
    void aNameThatMeansOnePlaceIsEnough() {
        assertThat(places.byNameOrCode(compound.shortName())).contains(compound);
        assertThat(places.byNameOrCode("和合区")).as("several are called so").isEmpty();
        assertThat(places.byNameOrCode("不在这里的地方")).isEmpty();
    }

    private static String address(Place place) {
        return "/zh/admin/places/" + place.id();
    }

    private MvcTestResult send(Place place, String what, Map<String, String> fields) {
        var request = post(address(place) + what).requestAttr(Actor.class.getName(), ADMINISTRATOR);
        fields.forEach(request::param);
        return pages.perform(request);
    }

    private String page(Place place) {
        var answer = pages.perform(get(address(place)).requestAttr(Actor.class.getName(), ADMINISTRATOR));
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
