package org.courtyard.concerns.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Status;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.links.ReferenceLabels;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class DeskPagesTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Concerns concerns;

    @Autowired
    Handling handling;

    @Autowired
    Results results;

    @Autowired
    Glances glances;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    List<ReferenceLabels> labels;

    @Autowired
    Yard.Clock clock;

    private MockMvcTester pages;
    private Yard yard;

    @BeforeEach
    void mondayMorning() {
        pages = MockMvcTester.from(context);
        clock.turnTo("2026-11-23T10:20");
        yard = new Yard(places, organizations, authorities, concerns);
    }

    @Test
    void aCallIsWrittenDownAndThePromiseReadAloud() {
        assertThat(page("/zh/work/raise", yard.desk)).contains("对方怎么说", "槐树院 3 号楼", "value=\"CALL\" checked");
        var typed = call("三单元楼道灯坏了，黑得看不见台阶");
        var answer = send("/zh/work/raise", typed, yard.desk);
        assertThat(answer).hasStatus3xxRedirection();
        var concern = at(answer);
        assertThat(concern.source()).isEqualTo(Source.PHONE);
        assertThat(concern.category()).isEqualTo("stair-lighting");
        assertThat(concern.place()).isEqualTo(yard.building.id());
        assertThat(page("/zh/work/raise/" + concern.id().value(), yard.desk))
                .contains(concern.reference(), "我们打电话告诉您怎么办", "再记一件");
        // the second of two clicks
        assertThat(at(send("/zh/work/raise", typed, yard.desk)).id()).isEqualTo(concern.id());
    }

    @Test
    void faultsOfTheDesksFormKeepWhatWasTyped() {
        var typed = call("灯坏了");
        typed.put("phone", "12");
        var wrong = send("/zh/work/raise", typed, yard.desk);
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("这个号码打不通", "灯坏了", "槐树院3");
        typed.put("place", "槐");
        assertThat(text(send("/zh/work/raise", typed, yard.desk))).contains("有好几处");
        assertThat(pages.perform(get("/zh/work/raise").requestAttr(Actor.class.getName(), yard.handler)))
                .hasStatus(403);
    }

    @Test
    void theWordsSuggestACategory() {
        var guess = text(send("/zh/work/raise/guess", Map.of("text", "电梯又停了，老人下不来"), yard.desk));
        assertThat(guess).contains("value=\"lift\" selected", "原话里有").doesNotContain("<html");
        var fire = text(send("/zh/work/raise/guess", Map.of("text", "着火了，楼道里全是浓烟"), yard.desk));
        assertThat(fire).contains("119");
    }

    @Test
    void theGridWorkerClosesInOneStep() {
        var worker = Yard.member(yard.committee, Role.GRID_WORKER, "网格员小李");
        assertThat(page("/zh/work/raise", worker)).contains("看到了什么", "当场办好了").doesNotContain("怎么告诉对方");
        var typed = new HashMap<>(Map.of("source", "GRID", "text", "消防通道堆了纸箱", "place", "槐树院3", "spot", "true"));
        assertThat(text(send("/zh/work/raise", typed, worker))).contains("请写做了什么");
        typed.put("done", "请店主搬走了");
        var concern = at(send("/zh/work/raise", typed, worker));
        assertThat(concern.outcome()).isEqualTo(Outcome.SOLVED_ON_SPOT);
    }

    @Test
    void glancesComeOneAfterTheOther() {
        var first = yard.light();
        var second = yard.light();
        var page = page("/zh/work/glances", yard.desk);
        assertThat(page).contains("还有 2 件没看", first.reference(), second.reference(), "138****4211");
        glances.publish(first.id(), null, yard.desk, null);
        glances.withhold(second.id(), "认得出人", yard.desk, null);
        assertThat(page("/zh/work/glances", yard.desk)).contains("没有等着看的");
    }

    @Test
    void callsTellThePromiseThenTheResult() {
        var light = yard.light();
        assertThat(page("/zh/work/calls", yard.desk))
                .contains(light.reference(), "告诉对方几时前有结果")
                .doesNotContain("138 0000 4211");
        var call = "/zh/work/calls/" + light.id().value();
        assertThat(text(send(call, Map.of(), yard.desk))).contains("138 0000 4211", "您报的事编号 " + light.reference());
        assertThat(looks(light)).containsExactly("call-back");
        assertThat(send(call + "/done", Map.of("missed", "1", "version", "1"), yard.desk))
                .hasStatus3xxRedirection();
        assertThat(page("/zh/work/calls", yard.desk)).contains(light.reference());
        assertThat(send(call + "/done", version(light, Map.of("text", "知道了")), yard.desk))
                .hasStatus3xxRedirection();
        assertThat(page("/zh/work/calls", yard.desk)).contains("没有要打的电话");
        assertThat(now(light).firstContactAt()).isNotNull();
        results.propose(light.id(), Outcome.SOLVED, "换了两盏灯", yard.handler, null);
        assertThat(text(send(call, Map.of(), yard.desk))).contains("换了两盏灯", "解决了吗", "很满意");
        var ungraded = send(call + "/done", version(light, Map.of("solved", "YES")), yard.desk);
        assertThat(text(ungraded)).contains("请选满意程度");
        assertThat(now(light).status()).isEqualTo(Status.PROPOSED);
        assertThat(send(call + "/done", version(light, Map.of("solved", "PARTLY", "grade", "4")), yard.desk))
                .hasStatus3xxRedirection();
        assertThat(now(light).status()).isEqualTo(Status.CLOSED);
        assertThat(now(light).solved()).isEqualTo("PARTLY");
        assertThat(concerns.history(light, yard.desk).stream().map(each -> each.move()))
                .endsWith(Move.CALL, Move.CONFIRM, Move.RATE);
    }

    @Test
    void aCallAnswersAQuestionAndMayDispute() {
        var light = yard.light();
        handling.accept(light.id(), "", yard.handler, null);
        handling.ask(light.id(), "是几楼的灯？", yard.handler, null);
        var call = "/zh/work/calls/" + light.id().value();
        assertThat(text(send(call, Map.of(), yard.desk))).contains("是几楼的灯？", "对方怎么回答");
        send(call + "/done", version(light, Map.of("text", "二楼")), yard.desk);
        assertThat(now(light).status()).isEqualTo(Status.IN_HAND);
        results.propose(light.id(), Outcome.SOLVED, "换了", yard.handler, null);
        assertThat(text(send(call + "/done", version(light, Map.of("solved", "NO")), yard.desk)))
                .contains("请写哪里没有解决");
        send(call + "/done", version(light, Map.of("solved", "NO", "text", "三楼还黑着")), yard.desk);
        assertThat(now(light).round()).isEqualTo(2);
        var stale = send(call + "/done", Map.of("version", "1", "text", "还在等"), yard.desk);
        assertThat(stale).hasStatus(412);
        assertThat(text(stale)).contains("刚才有人动过", "还在等");
    }

    @Test
    void otherModulesCallAConcernByItsTitle() {
        var light = yard.light();
        var reference = new Reference("concern", light.id().value());
        var owner =
                labels.stream().filter(each -> each.kind().equals("concern")).findFirst();
        var label = owner.orElseThrow().labels(List.of(reference), yard.handler).get(reference);
        assertThat(label).isNotNull();
        assertThat(label.detail()).isEqualTo(light.reference() + " · 槐树院 3 号楼");
        assertThat(label.staffAddress())
                .isEqualTo("/work/concerns/" + light.id().value());
        assertThat(owner.orElseThrow().labels(List.of(reference), yard.stranger))
                .isEmpty();
    }

    private Map<String, String> call(String words) {
        return new HashMap<>(Map.of(
                "source",
                "PHONE",
                "text",
                words,
                "place",
                "槐树院3",
                "whose",
                "BUILDING",
                "way",
                "CALL",
                "phone",
                "138 0000 4211"));
    }

    private List<String> looks(Concern concern) {
        return concerns.history(concern, yard.desk).stream()
                .filter(each -> each.details().containsKey("looked"))
                .map(each -> each.details().getOrDefault("purpose", each.text()))
                .toList();
    }

    private Map<String, String> version(Concern concern, Map<String, String> fields) {
        var typed = new HashMap<>(fields);
        typed.put("version", Integer.toString(now(concern).version()));
        return typed;
    }

    private Concern now(Concern concern) {
        return concerns.concern(concern.id(), Actor.HOUSE);
    }

    private Concern at(MvcTestResult answer) {
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());
        var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        return concerns.concern(new ConcernId(id), Actor.HOUSE);
    }

    private MvcTestResult send(String address, Map<String, String> fields, Actor actor) {
        var request = post(address).requestAttr(Actor.class.getName(), actor);
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
}
