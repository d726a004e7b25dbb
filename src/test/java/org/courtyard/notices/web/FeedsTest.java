package org.courtyard.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Transfers;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.Whose;
import org.courtyard.organizations.Town;
import org.courtyard.platform.access.Actor;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
class FeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String CANARY = "金丝雀七七四十九号";
    private static final String PHONE = "13800004211";

    @Autowired
    WebApplicationContext context;

    @Autowired
    FilterRegistrationBean<?> etags;

    @Autowired
    Concerns concerns;

    @Autowired
    Handling handling;

    @Autowired
    Glances glances;

    @Autowired
    Results results;

    @Autowired
    Transfers transfers;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private Town town;

    @BeforeEach
    void aTown() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(etags.getFilter())
                .build();
        town = Town.build(context);
    }

    @Test
    void aPlaceTellsWhatHappenedBelowNewestFirst() throws Exception {
        var concern = published("小区门口路灯不亮", "other");
        handling.accept(concern.id(), "", Actor.HOUSE, null);
        handling.update(concern.id(), "零件到了 & <明天>装\u0007", Actor.HOUSE, null);
        var feed = feed("/feeds/places/" + town.community().id() + ".atom?lang=zh");
        assertThat(text(feed, "title")).isEqualTo("和顺社区 · 大家的诉求");
        assertThat(feed.getAttribute("xml:lang")).isEqualTo("zh-CN");
        var entries = entries(feed);
        assertThat(entries)
                .extracting(each -> text(each, "title"))
                .containsExactly(
                        "有新进展：小区门口路灯不亮（" + concern.reference() + "）",
                        "有人接手了：小区门口路灯不亮（" + concern.reference() + "）",
                        "新的诉求：小区门口路灯不亮（" + concern.reference() + "）");
        assertThat(text(entries.getFirst(), "content")).endsWith("零件到了 & <明天>装");
        assertThat(text(entries.getLast(), "content")).endsWith("小区门口路灯不亮");
        assertThat(text(feed, "updated")).isEqualTo(text(entries.getFirst(), "updated"));
        assertThat(titles("/feeds/places/" + town.staircase().id() + ".atom?lang=en"))
                .first()
                .asString()
                .startsWith("News: ");
        assertThat(titles("/feeds/places/" + Town.build(context).community().id() + ".atom?lang=zh"))
                .isEmpty();
    }

    @Test
    void aCategoryTellsOnlyOfItsOwn() throws Exception {
        published("门口路灯不亮", "other");
        var code = jdbc.sql("select code from concerns.category where code like '%noise%' limit 1")
                .query(String.class)
                .single();
        published("半夜装修太吵", code);
        var address = "/feeds/places/" + town.community().id() + ".atom?lang=zh&category=";
        assertThat(titles(address + code)).singleElement().asString().contains("半夜装修太吵");
        assertThat(send(address + "no-such-category").getStatus()).isEqualTo(404);
    }

    @Test
    void aConcernTellsItsStory() throws Exception {
        var concern = published("门口路灯不亮", "other");
        published("另一件事在别处", "other");
        handling.accept(concern.id(), "", Actor.HOUSE, null);
        results.propose(concern.id(), Outcome.SOLVED, "换了灯，电话 " + PHONE, Actor.HOUSE, null);
        var address = "/feeds/concerns/" + concern.id() + ".atom?lang=zh";
        assertThat(titles(address)).hasSize(3).first().asString().startsWith("说办好了");
        assertThat(send(address).getContentAsString())
                .contains("换了灯", "138****4211")
                .doesNotContain(PHONE, "另一件事");
    }

    @Test
    void whatIsPrivateAppearsNowhere() throws Exception {
        var hidden = raise(CANARY + "，只给办的人看", "other", Visibility.HANDLERS);
        handling.accept(hidden.id(), "", Actor.HOUSE, null);
        handling.update(hidden.id(), CANARY, Actor.HOUSE, null);
        var unseen = raise(CANARY + "，还没有人看过", "other", Visibility.PUBLIC);
        handling.accept(unseen.id(), "", Actor.HOUSE, null);
        var seen = published("路灯不亮，电话 " + PHONE, "other");
        handling.note(seen.id(), CANARY + "内部备注", Actor.HOUSE, null);
        handling.accept(seen.id(), "", Actor.HOUSE, null);
        handling.ask(seen.id(), CANARY + "问的话", Actor.HOUSE, null);
        var withdrawn = published(CANARY + "，后来收回", "other");
        glances.withhold(withdrawn.id(), "有隐私", Actor.HOUSE, null);
        for (var address : List.of(
                "/feeds/places/" + town.community().id() + ".atom?lang=zh",
                "/feeds/places/" + town.community().id() + ".atom?lang=en&category=other",
                "/feeds/concerns/" + seen.id() + ".atom")) {
            assertThat(send(address).getContentAsString())
                    .contains(seen.id().toString(), "138****4211")
                    .doesNotContain(
                            "金丝雀",
                            PHONE,
                            "郑某",
                            "zheng@example.org",
                            hidden.id().toString(),
                            unseen.id().toString(),
                            withdrawn.id().toString());
        }
        for (var concern : List.of(hidden, unseen, withdrawn)) {
            assertThat(send("/feeds/concerns/" + concern.id() + ".atom").getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void itIsAtomAsTheStandardWantsIt() throws Exception {
        var concern = published("门口路灯不亮", "other");
        transfers.assign(concern.id(), town.company().id(), "归物业", Actor.HOUSE, null);
        glances.publish(concern.id(), "门口的路灯不亮", Actor.HOUSE, null);
        for (var address : List.of(
                "/feeds/places/" + town.community().id() + ".atom?lang=zh",
                "/feeds/places/" + town.community().id() + ".atom?lang=en&category=other",
                "/feeds/concerns/" + concern.id() + ".atom?lang=zh",
                "/feeds/places/" + Town.build(context).community().id() + ".atom?lang=zh")) {
            assertThat(send(address).getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
            var feed = feed(address);
            assertThat(feed.getLocalName()).isEqualTo("feed");
            assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
            assertThat(text(feed, "id")).startsWith("urn:uuid:");
            assertThat(link(feed, "self")).endsWith(address).startsWith("http");
            assertThat(link(feed, "alternate")).startsWith("http");
            OffsetDateTime.parse(text(feed, "updated"));
            assertThat(feed.getElementsByTagNameNS(ATOM, "author").getLength()).isPositive();
            var ids = new HashSet<String>();
            for (var entry : entries(feed)) {
                assertThat(ids.add(text(entry, "id"))).as("each once").isTrue();
                OffsetDateTime.parse(text(entry, "updated"));
                assertThat(text(entry, "title")).isNotBlank();
                assertThat(link(entry, "alternate")).contains("/concerns/" + concern.id());
            }
        }
    }

    @Test
    void whoHasItAlreadyIsToldSoAndNothingPersonalIsInIt() throws Exception {
        published("门口路灯不亮", "other");
        var address = "/feeds/places/" + town.community().id() + ".atom?lang=zh";
        var first = send(address);
        assertThat(first.getCookies()).isEmpty();
        assertThat(send(address).getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        var again = web.perform(get(address).header("If-None-Match", first.getHeader("ETag")))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void aFeedIsNeverLongerThanFiftyAndPagesPointAtTheirs() throws Exception {
        var concern = published("门口路灯不亮", "other");
        IntStream.range(0, 60).forEach(i -> handling.update(concern.id(), "第 " + i + " 次", Actor.HOUSE, null));
        assertThat(titles("/feeds/places/" + town.community().id() + ".atom")).hasSize(50);
        assertThat(send("/feeds/places/" + town.community().id() + ".atom").getContentAsString())
                .contains("第 59 次");
        assertThat(send("/zh/places/" + town.community().id()).getContentAsString())
                .contains("/feeds/places/" + town.community().id() + ".atom?lang=zh\"");
        assertThat(send("/en/concerns?place=" + town.community().id() + "&category=other")
                        .getContentAsString())
                .contains("/feeds/places/" + town.community().id() + ".atom?lang=en&amp;category=other\"");
        assertThat(send("/zh/concerns/" + concern.id()).getContentAsString())
                .contains("/feeds/concerns/" + concern.id() + ".atom?lang=zh\"");
    }

    private List<String> titles(String address) throws Exception {
        return entries(feed(address)).stream().map(each -> text(each, "title")).toList();
    }

    private Element feed(String address) throws Exception {
        var response = send(address);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.getContentAsByteArray()))
                .getDocumentElement();
    }

    private static List<Element> entries(Element feed) {
        return elements(feed.getElementsByTagNameNS(ATOM, "entry"));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).getFirst().getTextContent();
    }

    private static String link(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(each -> each.getAttribute("rel").equals(relation))
                .findFirst()
                .orElseThrow()
                .getAttribute("href");
    }

    private static List<Element> children(Element parent, String name) {
        return elements(parent.getElementsByTagNameNS(ATOM, name)).stream()
                .filter(each -> each.getParentNode() == parent)
                .toList();
    }

    private MockHttpServletResponse send(String address) throws Exception {
        var response =
                web.perform(get(java.net.URI.create(address))).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private Concern published(String text, String category) {
        return glances.publish(raise(text, category, Visibility.PUBLIC).id(), null, Actor.HOUSE, null);
    }

    private Concern raise(String text, String category, Visibility visibility) {
        var reporter = new Reporter("郑某", ContactWay.MAIL, null, "zheng@example.org", null, "zh", false, null);
        return concerns.raise(
                        new NewConcern(
                                text,
                                town.staircase().id(),
                                category,
                                Whose.CITY,
                                false,
                                null,
                                visibility,
                                Source.WEB,
                                reporter,
                                null,
                                null,
                                Map.of(),
                                List.of()),
                        UUID.randomUUID().toString(),
                        Actor.ANYONE)
                .concern();
    }
}
