package org.courtyard.concerns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.Handling;
import org.courtyard.organizations.Town;
import org.courtyard.places.Coordinates;
import org.courtyard.places.Crs;
import org.courtyard.places.Outlines;
import org.courtyard.platform.access.Actor;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Public concerns on the map, and the pin with which one is raised. Each test has a compound on land of its own. */
@SpringBootTest
@WithPostgres
class MapPagesTest {

    private static final AtomicInteger LANDS = new AtomicInteger();
    private static final String CANARY = "金丝雀在图上也不能叫";

    @Autowired
    WebApplicationContext context;

    @Autowired
    FilterRegistrationBean<?> etags;

    @Autowired
    Handling handling;

    @Autowired
    Glances glances;

    @Autowired
    Answers answers;

    @Autowired
    Outlines outlines;

    MockMvc web;
    Town town;
    double south;

    @BeforeEach
    void build() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(etags.getFilter())
                .build();
        town = Town.build(context);
        south = 31 + LANDS.incrementAndGet() * 0.1;
        var ring = "[[[110.0,%1$s],[110.004,%1$s],[110.004,%2$s],[110.0,%2$s],[110.0,%1$s]]]"
                .formatted(south, south + 0.004);
        outlines.draw(
                town.compound().id(), "{\"type\":\"Polygon\",\"coordinates\":" + ring + "}", Crs.WGS84, Actor.HOUSE);
    }

    @Test
    void whatIsPublicIsANumberInItsPlace() throws Exception {
        var concern = published(form("路灯坏了三天了").param("place", compound()));
        assertThat(numbers(16)).contains(concern.id().toString(), "\"count\":1");
        published(form("树枝断了挂在半空").param("place", compound()));
        assertThat(numbers(16))
                .contains("\"count\":2", "槐树院 2 件")
                .doesNotContain(concern.id().toString());
    }

    @Test
    void whatIsPrivateOrUnseenIsNotOnTheMap() throws Exception {
        raised(form(CANARY).param("place", compound()));
        raised(form(CANARY).param("place", compound()).param("visibility", "HANDLERS"));
        for (int zoom : new int[] {12, 16, 19}) {
            assertThat(numbers(zoom)).contains("\"numbers\":[]").doesNotContain("金丝雀");
        }
        assertThat(body(get("/zh/concerns/map?place=" + compound())))
                .contains("没有这样的事")
                .doesNotContain("金丝雀");
    }

    @Test
    void aPinIsShownToAboutTenMetres() throws Exception {
        var concern = published(pinned("井盖松了", south + 0.001234).param("place", compound()));
        assertThat(concern.latitude()).isCloseTo(south + 0.001234, within(1e-9));
        assertThat(latitude(numbers(19))).isCloseTo(south + 0.0012, within(1e-9));
        assertThat(body(get("/zh/concerns/" + concern.id()))).contains("图上的点：在槐树院", "<circle");
    }

    @Test
    void aPinInsideAHomeIsForHandlersOnly() throws Exception {
        var concern = published(
                pinned("楼上漏水到我家", south + 0.0012).param("place", compound()).param("whose", "HOME"));
        assertThat(concern.latitude()).isNotNull();
        assertThat(concern.publicPin()).isEmpty();
        assertThat(latitude(numbers(19))).isCloseTo(south + 0.002, within(1e-9));
        assertThat(body(get("/zh/concerns/" + concern.id()))).doesNotContain("<circle");
        assertThat(body(get("/api/v1/concerns/" + concern.id()))).doesNotContain("\"latitude\":3");
    }

    @Test
    void theNumbersAreTheSameBytesForAllAndAnswerNotModified() throws Exception {
        published(form("路灯坏了").param("place", compound()));
        var first = send(get(numbersAt(16)));
        assertThat(first.getHeader("Set-Cookie")).isNull();
        var again = send(get(numbersAt(16)).header("If-None-Match", first.getHeader("ETag")));
        assertThat(again.getStatus()).isEqualTo(304);
    }

    @Test
    void withoutScriptThePlacesLeadToTheSameAndKeepTheFilter() throws Exception {
        published(form("路灯坏了").param("place", compound()));
        var page = body(get("/zh/concerns/map?status=open&period=30&place="
                + town.community().id()));
        assertThat(page)
                .contains(
                        "/zh/concerns/map?place=" + compound()
                                + "&amp;category=&amp;status=open&amp;period=30&amp;text=",
                        "/zh/concerns?place=" + compound() + "&amp;category=&amp;status=open&amp;period=30&amp;text=",
                        "槐树院，1 件");
        assertThat(body(get("/zh/concerns?status=open&period=30")))
                .contains("/zh/concerns/map?place=&amp;category=&amp;status=open&amp;period=30");
    }

    @Test
    void aBoxThatIsNoneIsRefused() throws Exception {
        for (var query : new String[] {"zoom=16&box=1,2,3", "zoom=99&box=1,2,3,4", "zoom=19&box=1,2,30,40"}) {
            assertThat(send(get("/zh/concerns/map.json?" + query).accept("application/json"))
                            .getStatus())
                    .as(query)
                    .isEqualTo(422);
        }
    }

    @Test
    void aPinLeadsToThePlaceItLiesIn() throws Exception {
        var located = send(pinned("井盖松了", south + 0.001).param("locate", "1")).getContentAsString();
        assertThat(located).contains("name=\"place\" value=\"" + compound() + "\"", "图上的点：在槐树院", "去掉这个点", "井盖松了");
    }

    @Test
    void aPinAtTheHouseThatWasChosenKeepsTheHouse() throws Exception {
        var located = send(pinned("井盖松了", south + 0.001)
                        .param("place", town.staircase().id().toString())
                        .param("locate", "1"))
                .getContentAsString();
        assertThat(located)
                .contains("name=\"place\" value=\"" + town.staircase().id() + "\"");
    }

    @Test
    void aPinFromAMapOfMainlandChinaIsConvertedAtTheEdge() throws Exception {
        var there = new Coordinates(south + 0.0001, 110.0001).fromWgs84(Crs.GCJ02);
        var located = send(form("井盖松了")
                        .param("latitude", "" + there.latitude())
                        .param("longitude", "" + there.longitude())
                        .param("crs", "gcj02")
                        .param("locate", "1"))
                .getContentAsString();
        assertThat(located).contains("name=\"place\" value=\"" + compound() + "\"");
    }

    @Test
    void aPinInNoPlaceAsksForThePlace() throws Exception {
        var located = send(pinned("井盖松了", south + 0.05).param("locate", "1")).getContentAsString();
        assertThat(located).contains("不在我们画过的任何一处", "name=\"under\"", "井盖松了").doesNotContain("去掉这个点");
    }

    @Test
    void aPinFarFromItsPlaceIsRefusedKindlyAndCanBeTakenAway() throws Exception {
        var refused =
                send(pinned("井盖松了", south + 0.02).param("place", compound()).param("seen", "1"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("图上的点不在槐树院", "name=\"unpin\"", "井盖松了");
        var without =
                send(pinned("井盖松了", south + 0.02).param("place", compound()).param("unpin", "1"));
        assertThat(without.getContentAsString())
                .contains("name=\"latitude\" id=\"pin-latitude\" value=\"\"")
                .doesNotContain("name=\"unpin\"");
    }

    private String compound() {
        return town.compound().id().toString();
    }

    private String numbersAt(int zoom) {
        return "/zh/concerns/map.json?place=" + compound() + "&zoom=" + zoom + "&box=110.0," + south + ",110.004,"
                + (south + 0.004);
    }

    private String numbers(int zoom) throws Exception {
        return body(get(numbersAt(zoom)));
    }

    /** Of the only number. */
    private static double latitude(String numbers) {
        return Double.parseDouble(numbers.replaceAll("(?s).*\"numbers\":\\[\\{\"latitude\":([0-9.]+).*", "$1"));
    }

    private Concern published(MockHttpServletRequestBuilder form) throws Exception {
        return glances.publish(raised(form.param("visibility", "PUBLIC")).id(), null, Actor.HOUSE, null);
    }

    private Concern raised(MockHttpServletRequestBuilder form) throws Exception {
        var answer = send(form.param("seen", "1"));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        var link = answer.getHeader("Location");
        var secret = link.substring(link.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
        return answers.follow(secret).orElseThrow().concern();
    }

    private MockHttpServletRequestBuilder pinned(String text, double latitude) {
        return form(text).param("latitude", "" + latitude).param("longitude", "110.0012");
    }

    private static MockHttpServletRequestBuilder form(String text) {
        return post("/zh/raise").param("text", text).param("key", Sending.newKey() + UUID.randomUUID());
    }

    private MockHttpServletResponse send(RequestBuilder request) throws Exception {
        var response = web.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String body(RequestBuilder request) throws Exception {
        var response = send(request);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return response.getContentAsString();
    }
}
