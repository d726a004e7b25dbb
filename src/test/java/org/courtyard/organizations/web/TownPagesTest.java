package org.courtyard.organizations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.courtyard.organizations.NewPost;
import org.courtyard.organizations.Posts;
import org.courtyard.organizations.Town;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@WithPostgres
@Transactional
class TownPagesTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc pages;

    private Town town;

    @BeforeEach
    void build() {
        town = Town.build(house);
    }

    @Test
    void theHomeSaysWhoAnswersAndWhereToGo() throws Exception {
        var chinese = text(get("/zh/places/" + town.staircase().id()));
        assertThat(chinese).contains("槐树院", "3 号楼 2 单元", "网格员 周师傅", "8000 3301", "不在时找小郑", "安和物业", "和顺社区党群服务中心");
        var english = text(get("/en/places/" + town.staircase().id()));
        assertThat(english).contains("Huaishuyuan", "Building 3, Staircase 2", "Grid worker, Mr Zhou", "Anhe Property");
    }

    @Test
    void aPostSaysWhoseItIsAndWhoStandsIn() throws Exception {
        assertThat(text(get("/zh/places/" + town.staircase().id()))).contains("和顺社区居委会 · 不在时找小郑");
        assertThat(text(get("/en/places/" + town.staircase().id())))
                .contains("Heshun residents’ committee · Stand-in: Ms Zheng");
    }

    @Test
    void aTitleIsSaidOnceInEnglish() throws Exception {
        post("主任", "Director", "沈主任", "Director Shen");
        assertThat(text(get("/en/places/" + town.staircase().id())))
                .contains("Director Shen")
                .doesNotContain("Director, Director");
    }

    @Test
    void theManagingCompanyStandsBeforeTheMembersOfACommittee() throws Exception {
        for (int i = 1; i <= 8; i++) {
            post("委员", "Member", "第" + i + "位委员", "Member " + i);
        }
        assertThat(text(get("/zh/places/" + town.staircase().id())))
                .containsSubsequence("网格员 周师傅", "安和物业", "8000 3310", "位委员");
    }

    private void post(String title, String titleEn, String name, String nameEn) {
        house.getBean(Posts.class)
                .make(
                        new NewPost(
                                town.committee().id(),
                                town.compound().id(),
                                null,
                                title,
                                titleEn,
                                Role.OVERSEER,
                                name,
                                nameEn,
                                null,
                                "",
                                null,
                                true),
                        Actor.HOUSE);
    }

    @Test
    void aPublicPageIsTheSameForEverybodyAndKnowsNoSession() throws Exception {
        var first = get("/zh/places/" + town.compound().id());
        var second = get("/zh/places/" + town.compound().id());
        assertThat(first.getContentAsByteArray()).isEqualTo(second.getContentAsByteArray());
        assertThat(first.getCookies()).isEmpty();
        assertThat(text(first)).doesNotContain("_csrf");
    }

    @Test
    void theMapLeadsWhereTheListLeads() throws Exception {
        assertThat(text(get("/zh/places/" + town.community().id())))
                .contains("<polygon")
                .containsSubsequence(
                        "/zh/places/" + town.compound().id(),
                        "/zh/places/" + town.compound().id());
    }

    @Test
    void theSpokenCodeLeadsToTheStaircase() throws Exception {
        var answer = get("/zh?place=槐树院 3-2");
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location"))
                .endsWith("/zh/places/" + town.staircase().id());
    }

    @Test
    void aPinLeadsToTheMostSpecificPlace() throws Exception {
        var answer = get("/zh/places/at?lat=38.9010&lon=121.6005");
        assertThat(answer.getHeader("Location"))
                .endsWith("/zh/places/" + town.compound().id());
        assertThat(get("/zh/places/at?lat=138&lon=121.6").getStatus()).isEqualTo(422);
        assertThat(get("/zh/places/at?lat=38&lon=121.6&crs=mars").getStatus()).isEqualTo(422);
    }

    @Test
    void theSearchWorksWithAndWithoutScript() throws Exception {
        assertThat(text(get("/zh/places?text=hsy"))).contains("槐树院", "<form");
        assertThat(text(get("/zh/places/found?text=huaishu"))).contains("槐树院").doesNotContain("<html");
    }

    @Test
    void theLargeHomeShowsOnlyWhatLeadsSomewhere() throws Exception {
        assertThat(text(get("/zh/places/" + town.compound().id() + "/large")))
                .contains("报个事", "打电话", "tel:80003300", "cy-large");
    }

    @Test
    void withoutAPublicAddressThePosterIsRefusedWithTheWayToMendIt() throws Exception {
        var answer = get("/zh/places/" + town.staircase().id() + "/poster");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(text(answer)).contains("现在还不能印海报", "COURTYARD_PUBLIC_URL").doesNotContain("<path d=\"M0 0");
    }

    @Test
    void thereIsNoPosterOfACompound() throws Exception {
        assertThat(get("/zh/places/" + town.compound().id() + "/poster").getStatus())
                .isEqualTo(404);
    }

    @Test
    void programsReadPlacesAndOrganizations() throws Exception {
        var places = text(get("/api/v1/places?parent=" + town.community().id() + "&limit=2"));
        assertThat(places).contains("\"items\"", "\"next\"", "\"level\":\"COMPOUND\"");
        assertThat(text(get("/api/v1/places/" + town.staircase().id()))).contains("槐树院 3-2");
        assertThat(text(get("/api/v1/organizations?place=" + town.compound().id())))
                .contains("安和物业", "property-company");
        assertThat(get("/api/v1/places/00000000-0000-0000-0000-000000000000").getStatus())
                .isEqualTo(404);
        assertThat(get("/api/v1/places?limit=500").getStatus()).isEqualTo(422);
    }

    private MockHttpServletResponse get(String address) throws Exception {
        return pages.perform(MockMvcRequestBuilders.get(java.net.URI.create(address.replace(" ", "%20"))))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
