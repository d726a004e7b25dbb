package org.courtyard.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.courtyard.commitments.rules.Budget;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(TurnedTime.Turned.class)
class WorkPageTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Commitments commitments;

    @Autowired
    Sweep sweep;

    @Autowired
    TurnedTime time;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    private MockMvcTester pages;
    private Chained chain;
    private Actor company;
    private Actor desk;
    private Commitment lane;

    @BeforeEach
    void threeThingsToDo() {
        pages = MockMvcTester.from(context);
        time.turnTo("2026-11-18T08:12");
        chain = Chained.build(places, organizations);
        company = Chained.member(chain.company(), Role.HANDLER);
        desk = Chained.member(chain.committee(), Role.DESK);
        lane = promise("消防通道被占", 7);
        promise("化粪池清掏", 1);
        var shed = promise("装充电口", 2);
        commitments.pause(shed.id(), null, "等业主表决", Actor.HOUSE);
        time.turnTo("2026-11-19T10:20");
        sweep.sweep();
    }

    @Test
    void showsGroupsTimesAndTheExplanation() {
        var page = page("/zh/work", company);
        assertThat(page).contains("已晚 1", "化粪池清掏", "消防通道被占", "等业主表决", "安和物业", "怎么算的", "普通 1 个工作日");
        assertThat(page("/zh/work?group=PAUSED", company)).contains("装充电口").doesNotContain("化粪池清掏");
        assertThat(page("/en/work", company)).contains("Late 1", "Clock paused").doesNotContain("已晚");
        assertThat(page("/zh/work", desk)).contains("督办（办理）：化粪池清掏").doesNotContain("消防通道被占");
    }

    @Test
    void anItemStandsOnAPageOfItsOwn() {
        assertThat(page("/zh/work/items/" + lane.id(), company)).contains("7 个工作日", "和顺社区居委会接手督办", "11 月 21 日", "周末");
        assertThat(pages.perform(get("/zh/work/items/" + lane.id())
                        .requestAttr(
                                Actor.class.getName(),
                                Chained.member(
                                        Chained.build(places, organizations).company(), Role.HANDLER))))
                .hasStatus(404);
    }

    @Test
    void whatIsSaidHereIsDone() {
        var fresh = promise("新的", 1);
        assertThat(pages.perform(post("/zh/work/items/" + fresh.id() + "/keep")
                        .param("evidence", "清完了")
                        .requestAttr(Actor.class.getName(), company)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/zh/work");
        assertThat(commitments.commitment(fresh.id()).state()).isEqualTo(CommitmentState.DONE);
    }

    private String page(String address, Actor actor) {
        var answer = pages.perform(get(address).requestAttr(Actor.class.getName(), actor));
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Commitment promise(String title, int days) {
        return commitments.promise(chain.promise(chain.company(), title, Budget.days(days), time), Actor.HOUSE);
    }
}
