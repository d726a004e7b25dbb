package org.courtyard.concerns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Similar;
import org.courtyard.concerns.Status;
import org.courtyard.organizations.Town;
import org.courtyard.platform.access.Actor;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A neighbour without an account raises something, follows it, answers; others read what is public. */
@SpringBootTest
@WithPostgres
class WithoutAccountTest {

    private static final String LAMP = "3 号楼 2 单元门口的灯坏了一个多星期，晚上看不见台阶";
    private static final String CANARY = "金丝雀七七四十九号";

    @Autowired
    WebApplicationContext context;

    @Autowired
    FilterRegistrationBean<?> etags;

    @Autowired
    Concerns concerns;

    @Autowired
    Handling handling;

    @Autowired
    Results results;

    @Autowired
    Glances glances;

    @Autowired
    Answers answers;

    @Autowired
    Similar similar;

    MockMvc web;
    Town town;

    @BeforeEach
    void build() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(etags.getFilter())
                .build();
        town = Town.build(context);
    }

    @Test
    void aPresetPlaceNeedsOnlyTheText() throws Exception {
        var page = get("/zh/raise?place=" + town.staircase().id());
        assertThat(body(page)).contains("槐树院", "name=\"key\"");
        var followed = raise(LAMP, "PUBLIC");
        assertThat(followed.getStatus()).isEqualTo(303);
        var sent = body(get(followed.getHeader("Location")));
        assertThat(sent).contains("cy-received", "cy-promise", "和顺", "怎么算的");
        assertThat(body(get(followed.getHeader("Location").replace("/zh/", "/en/"))))
                .contains("You will hear by");
    }

    @Test
    void theSameFormTwiceRaisesOneConcern() throws Exception {
        var key = Sending.newKey();
        var first = send(form(LAMP, "PUBLIC").param("key", key)).getHeader("Location");
        var again = send(form(LAMP, "PUBLIC").param("key", key)).getHeader("Location");
        assertThat(again).isEqualTo(first);
        assertThat(send(form("换了一件事：门禁坏了进不去", "PUBLIC").param("key", key)).getHeader("Location"))
                .isNotEqualTo(first);
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingIsLost() throws Exception {
        var back = send(form(LAMP, "PUBLIC").param("way", "SMS").param("phone", "1380000421"));
        assertThat(back.getStatus()).isEqualTo(422);
        assertThat(back.getContentAsString()).contains("phone-wrong", "1380000421", LAMP);
        var text = "灯".repeat(50_000);
        var tooLong = send(form(text, "PUBLIC").param("seen", "1"));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(tooLong.getContentAsString()).contains("text-wrong", text);
        assertThat(send(form("", "PUBLIC")).getStatus()).isEqualTo(422);
        assertThat(send(multipart("/zh/raise").param("text", LAMP)).getContentAsString())
                .contains("place-wrong", LAMP);
        assertThat(send(form(LAMP, "PUBLIC").param("website", "x")).getStatus()).isEqualTo(422);
    }

    @Test
    void aPictureThatCannotBeTakenCostsNothingElse() throws Exception {
        var bad = new MockMultipartFile("photo", "note.txt", "image/jpeg", "no picture".getBytes("UTF-8"));
        var back = send(multipart("/zh/raise")
                .file(bad)
                .param("text", LAMP)
                .param("place", town.staircase().id().toString()));
        assertThat(back.getStatus()).isEqualTo(422);
        assertThat(back.getContentAsString()).contains("photos-wrong", "note.txt", LAMP);
    }

    @Test
    void aPlaceIsFoundByNameAndByTheTreeWithoutLosingTheText() throws Exception {
        var found = send(
                multipart("/zh/raise").param("text", LAMP).param("where", "槐").param("find", "1"));
        assertThat(found.getContentAsString()).contains("name=\"pick\"", LAMP);
        var picked = send(multipart("/zh/raise")
                .param("text", LAMP)
                .param("pick", town.compound().id().toString()));
        assertThat(picked.getContentAsString())
                .contains("value=\"" + town.compound().id() + "\"", LAMP);
        var under = send(multipart("/zh/raise")
                .param("text", LAMP)
                .param("under", town.compound().id().toString()));
        assertThat(under.getContentAsString()).contains("name=\"under\"", LAMP);
    }

    @Test
    void whatBelongsElsewhereIsPointedThereBeforeAnythingIsSent() throws Exception {
        var back = send(form("楼上着火了，快来人", "PUBLIC"));
        assertThat(back.getStatus()).isEqualTo(200);
        assertThat(back.getContentAsString()).contains("tel:119", "楼上着火了");
    }

    @Test
    void aLikelyDuplicateIsShownOnceAndCanBeJoined() throws Exception {
        var first = published(LAMP);
        assertThat(similar.near(town.staircase(), "2 单元门口灯坏了，看不见台阶", 3))
                .extracting(each -> each.concern().id())
                .contains(first.id());
        var back = send(form("2 单元门口灯坏了，看不见台阶", "PUBLIC"));
        assertThat(back.getContentAsString()).contains("/concerns/" + first.id() + "/support", "name=\"seen\"");
        var joined = send(post("/zh/concerns/" + first.id() + "/support")
                .param("text", "我家门口也是")
                .param("key", Sending.newKey()));
        assertThat(joined.getStatus()).isEqualTo(303);
        assertThat(body(get(joined.getHeader("Location")))).contains("加上你了");
        assertThat(concerns.concern(first.id(), Actor.HOUSE).supports()).isEqualTo(1);
        assertThat(send(form("2 单元门口灯坏了，看不见台阶", "PUBLIC").param("seen", "1")).getStatus())
                .isEqualTo(303);
    }

    @Test
    void theReporterAnswersAndSaysWhetherItIsSolved() throws Exception {
        var link = raise(LAMP, "PUBLIC").getHeader("Location").replace("?sent=1", "");
        var concern = behind(link);
        handling.accept(concern.id(), "", Actor.HOUSE, null);
        var asked = handling.ask(concern.id(), "是声控的吗？", Actor.HOUSE, null);
        assertThat(body(get(link))).contains("是声控的吗？");
        send(post(link).param("what", "answer").param("text", "是").param("version", "" + asked.version()));
        var done = results.propose(concern.id(), Outcome.SOLVED, "换了灯", Actor.HOUSE, null);
        var version = "" + done.version();
        var no = send(post(link).param("what", "result").param("solved", "NO").param("version", version));
        assertThat(no.getStatus()).as("a reason is needed").isEqualTo(422);
        var yes = post(link)
                .param("what", "result")
                .param("solved", "YES")
                .param("grade", "5")
                .param("version", version);
        assertThat(send(yes).getHeader("Location")).endsWith("thanks=1");
        assertThat(send(yes).getHeader("Location")).as("a second click").endsWith("changed=1");
        assertThat(behind(link).status()).isEqualTo(Status.CLOSED);
        assertThat(behind(link).grade()).isEqualTo(5);
        assertThat(body(get(link))).contains("居民说解决了").doesNotContain("name=\"grade\"");
    }

    @Test
    void aWrongLinkIsAFriendlyPage() throws Exception {
        var answer = send(get("/zh/f/5q.AAAAAAAAAAAAAAAAAAAAAAAA"));
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("没有这个链接");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsPrivateAppearsNowhere() throws Exception {
        var waiting = behind(raise(CANARY + "，还没有人看过的一段话", "PUBLIC").getHeader("Location"));
        var hidden = behind(raise(CANARY + "，只给办的人看", "HANDLERS").getHeader("Location"));
        for (var page :
                new String[] {"/zh/concerns", "/zh/concerns?text=" + CANARY, "/zh/concerns.csv", "/en/concerns.csv"}) {
            assertThat(body(get(page)))
                    .doesNotContain(
                            "一段话",
                            "只给办的人看",
                            waiting.id().toString(),
                            hidden.id().toString());
        }
        assertThat(send(get("/zh/concerns/" + hidden.id())).getStatus()).isEqualTo(404);
        assertThat(send(get("/zh/concerns/" + waiting.id())).getStatus()).isEqualTo(404);
        assertThat(body(get("/zh/places/" + town.compound().id()))).doesNotContain("金丝雀");
        assertThat(similar.near(town.staircase(), CANARY + "，还没有人看过的一段话", 3)).isEmpty();
    }

    @Test
    void thePublicPageIsTheSameForAllAndAnswersNotModified() throws Exception {
        var concern = published(LAMP + "，电话 13800004211");
        var first = send(get("/zh/concerns/" + concern.id()));
        assertThat(first.getContentAsString()).contains("灯坏了").doesNotContain("13800004211");
        var again = send(get("/zh/concerns/" + concern.id()).header("If-None-Match", first.getHeader("ETag")));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(body(get("/zh/concerns?place=" + town.compound().id())))
                .contains(concern.id().toString());
        assertThat(body(get("/zh/concerns.csv?place=" + town.compound().id()))).contains(concern.reference());
        assertThat(body(get("/zh/places/" + town.compound().id())))
                .contains(concern.id().toString());
    }

    private Concern published(String text) throws Exception {
        var concern = behind(raise(text, "PUBLIC").getHeader("Location"));
        return glances.publish(new ConcernId(concern.id().value()), null, Actor.HOUSE, null);
    }

    private Concern behind(String link) {
        var secret = link.substring(link.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
        return answers.follow(secret).orElseThrow().concern();
    }

    private MockHttpServletResponse raise(String text, String visibility) throws Exception {
        var answer = send(form(text, visibility)
                .param("seen", "1")
                .param("key", UUID.randomUUID().toString()));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return answer;
    }

    private MockHttpServletRequestBuilder form(String text, String visibility) {
        return post("/zh/raise")
                .param("text", text)
                .param("place", town.staircase().id().toString())
                .param("whose", "BUILDING")
                .param("visibility", visibility);
    }

    private MockHttpServletResponse send(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        var response = web.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String body(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        var response = send(request);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return response.getContentAsString();
    }
}
