package org.courtyard.concerns.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Status;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class StaffPagesTest {

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
    Categories categories;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Yard.Clock clock;

    @Autowired
    JdbcClient jdbc;

    private MockMvcTester pages;
    private Yard yard;

    @BeforeEach
    void mondayMorning() {
        pages = MockMvcTester.from(context);
        clock.turnTo("2026-11-23T10:20");
        yard = new Yard(places, organizations, authorities, concerns);
    }

    @Test
    void theLeadSeesTheWordsTheClockAndWhatIsPossible() {
        var light = yard.light();
        var page = page(address(light), yard.handler);
        assertThat(page).contains("电话 13800004211", "安和物业", "主办", "怎么算的", "接下", "不归我们办", "权责清单第");
        assertThat(page).doesNotContain("138 0000 4211", "王阿姨", "看过，公开");
        assertThat(page("/en/work/concerns/" + light.id().value(), yard.desk))
                .contains("Give out", "Looked at: publish", "Wants a call")
                .doesNotContain("交办");
    }

    @Test
    void theBodyComplainedOfSeesNeitherThePrivateConcernNorTheReporter() {
        var about = yard.raise("物业拿钱不办事，电话 13800004211 找我", true, null);
        assertThat(about.complained()).isEqualTo(yard.company.id());
        assertThat(about.lead()).isNotEqualTo(yard.company.id());
        assertThat(ask(address(about), yard.handler)).hasStatus(404);
        glances.publish(about.id(), null, yard.desk, null);
        var page = page(address(about), yard.handler);
        assertThat(page)
                .doesNotContain("13800004211", "王阿姨", "138 0000 4211", "看联系方式", "cy-moves", "只看公开的")
                .contains("138****4211");
        assertThat(ask(address(about) + "/contact", yard.handler)).hasStatus(403);
        assertThat(send(about, "contact", Map.of("purpose", "visit"), yard.handler))
                .hasStatus(403);
        assertThat(send(about, "moves/note", typed(now(about), "看看"), yard.handler))
                .hasStatus(403);
    }

    @Test
    void aHandlerOfAnotherOrganizationMovesNothing() {
        var light = yard.light();
        assertThat(ask(address(light), yard.stranger)).hasStatus(404);
        glances.publish(light.id(), null, yard.desk, null);
        assertThat(page(address(light), yard.stranger)).doesNotContain("cy-moves");
        assertThat(send(light, "moves/accept", typed(now(light), ""), yard.stranger))
                .hasStatus(403);
        assertThat(now(light).status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void fromAcceptingToTheReportersWord() {
        var light = yard.light();
        does(light, "accept", "", yard.handler);
        does(light, "update", "灯座老化，明天换。", yard.handler);
        assertThat(page(address(light), yard.desk)).contains("安和物业接下了", "第一次答复，按时", "灯座老化，明天换。");
        does(light, "ask", "是几楼的灯？", yard.handler);
        assertThat(now(light).status()).isEqualTo(Status.ASKED);
        assertThat(page(address(light), yard.handler)).contains("等报事人回答");
        does(light, "answer", "二楼和三楼", yard.desk);
        does(light, "note", "备件在库房", yard.handler);
        does(light, Map.of("outcome", "SOLVED", "text", "换了两盏灯"), "propose", yard.handler);
        assertThat(page(address(light), yard.desk)).contains("报事人说解决了", "说办好了，等报事人确认");
        does(light, "confirm", "亮了", yard.desk);
        does(light, Map.of("solved", "YES", "grade", "5", "text", ""), "rate", yard.desk);
        assertThat(now(light).outcome()).isEqualTo(Outcome.SOLVED);
        assertThat(now(light).grade()).isEqualTo(5);
        assertThat(page(address(light), yard.desk)).contains("居民说解决了").doesNotContain("记下评价");
        assertThat(page(address(light) + "?public=1", yard.desk)).doesNotContain("备件在库房");
        does(light, "dispute", "又灭了", yard.desk);
        assertThat(now(light).round()).isEqualTo(2);
    }

    @Test
    void fromHandToHand() {
        var light = yard.light();
        does(light, "decline", "灯归电力", yard.handler);
        assertThat(now(light).lead()).isEqualTo(yard.committee.id());
        does(
                light,
                Map.of("organization", yard.company.id().value().toString(), "text", "楼内的灯归物业"),
                "assign",
                yard.desk);
        assertThat(now(light).lead()).isEqualTo(yard.company.id());
        does(light, "escalate", "要动公共电表", yard.handler);
        assertThat(now(light).lead()).isEqualTo(yard.committee.id());
        does(light, "escalate", "要街道协调", yard.desk);
        assertThat(now(light).lead()).isEqualTo(yard.street.id());
        assertThat(page(address(light), yard.overseer)).contains("安和物业说不归自己办", "和顺社区居委会交给安和物业主办", "安和物业上报，由和顺社区居委会接手");
    }

    @Test
    void theDeskClosesInOneStepAndOthersCheck() {
        var spot = yard.light();
        does(spot, "solve", "拧紧就亮了", yard.desk);
        assertThat(now(spot).outcome()).isEqualTo(Outcome.SOLVED_ON_SPOT);
        var checked = yard.light();
        results.propose(checked.id(), Outcome.SOLVED, "换了", yard.handler, null);
        does(checked, "check", "路过看见亮着", yard.desk);
        assertThat(now(checked).status()).isEqualTo(Status.CLOSED);
        var back = yard.light();
        does(back, "withdraw", "自己换好了", yard.desk);
        assertThat(now(back).outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void aGlancePublishesMaskedWordsOrKeepsThem() {
        var light = yard.light();
        assertThat(page(address(light) + "/moves/publish", yard.desk)).contains("电话 138****4211");
        does(light, "publish", "三单元楼道灯坏了。电话 13800004211", yard.desk);
        assertThat(now(light).publicBody()).isEqualTo("三单元楼道灯坏了。电话 138****4211");
        assertThat(page(address(light), yard.desk)).contains("公开的是这样", "已公开");
        does(light, "withhold", "看得出是谁家", yard.desk);
        assertThat(now(light).isPublic()).isFalse();
        assertThat(page(address(light), yard.desk)).contains("只给办理的人看。");
    }

    @Test
    void aHelperIsAskedReportsInAndSaysWhatItDid() {
        var light = yard.light();
        does(light, "accept", "", yard.handler);
        assertThat(page(address(light), yard.handler)).contains("请人协办", "吹哨");
        var other = yard.other.id().value().toString();
        assertThat(page(address(light) + "/moves/add-hand", yard.handler)).contains("邻里志愿队", "几时前办好");
        does(light, Map.of("organization", other, "text", "扶老人上下楼", "day", "2026-11-27"), "add-hand", yard.handler);
        var queue = page("/zh/work", yard.stranger);
        assertThat(queue).contains("协办：", light.reference());
        var seen = page(address(light), yard.stranger);
        assertThat(seen)
                .contains("扶老人上下楼", "11 月 27 日", "报到", "我们这部分办完了", "我们办不了", "138****4211", "号码只给主办看。")
                .doesNotContain("13800004211", "看联系方式", "报办理结果");
        does(light, "report", "明早到", yard.stranger);
        assertThat(page(address(light), yard.stranger)).contains("邻里志愿队报到，会来").doesNotContain(">报到<");
        does(light, "part-done", "扶了三位", yard.stranger);
        assertThat(page(address(light), yard.handler)).contains("邻里志愿队办完了自己那部分", "办完了，", "扶了三位");
    }

    @Test
    void aResultIsRefusedUntilThePartsAreOverOrTickedAway() {
        var light = yard.light();
        does(light, "accept", "", yard.handler);
        var other = yard.other.id().value().toString();
        var call = Map.of("organization", other, "need", "COME", "text", "来看看", "why", "要登高", "tried", "换过灯泡");
        does(light, call, "call-in", yard.handler);
        var typed = typed(now(light), "换了两盏灯");
        typed.put("outcome", "SOLVED");
        var refused = send(light, "moves/propose", typed, yard.handler);
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("邻里志愿队还没办完", "换了两盏灯", "name=\"unneeded\"");
        var part = concerns.tasks(light).stream()
                .filter(each -> each.helping())
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        does(light, Map.of("outcome", "SOLVED", "text", "换了两盏灯", "unneeded", part), "propose", yard.handler);
        assertThat(now(light).status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void whatGoesDownSaysWhatComesWithIt() {
        var light = yard.light();
        does(light, "escalate", "要动公共电表", yard.handler);
        does(light, "escalate", "要街道协调", yard.desk);
        assertThat(page(address(light) + "/moves", yard.overseer)).contains("往下交办", "选下级单位");
        assertThat(page(address(light) + "/moves/delegate", yard.overseer)).contains("和顺社区居委会", "什么都没有");
        var committee = yard.committee.id().value().toString();
        var typed = typed(now(light), "入户核对电表");
        typed.put("organization", committee);
        typed.put("day", "2026-11-27");
        assertThat(text(send(light, "moves/delegate", typed, yard.overseer))).contains("请选随事一起下去的有什么");
        does(
                light,
                Map.of("organization", committee, "day", "2026-11-27", "backing", "PEOPLE", "text", "入户核对电表"),
                "delegate",
                yard.overseer);
        assertThat(page(address(light), yard.desk)).contains("青槐街道办事处往下交办给和顺社区居委会", "一起下去的：人", "交办");
    }

    @Test
    void whatRestsSaysSoAndIsTakenUpAgain() {
        var light = yard.light();
        does(light, "accept", "", yard.handler);
        assertThat(text(send(light, "moves/suspend", typed(now(light), "等灯具"), yard.handler)))
                .contains("请选一天");
        does(light, Map.of("day", "2026-11-30", "text", "等灯具到货"), "suspend", yard.handler);
        assertThat(page(address(light), yard.handler)).contains("暂停计时", "等灯具到货", "接着办");
        does(light, "resume", "", yard.handler);
        assertThat(now(light).status()).isEqualTo(Status.IN_HAND);
    }

    @Test
    void aStaleFormShowsWhatChangedAndKeepsWhatWasTyped() {
        var light = yard.light();
        var typed = typed(light, "明天上午来换灯");
        clock.turnTo("2026-11-23T10:30");
        handling.accept(light.id(), "", yard.handler, null);
        var answer = send(light, "moves/update", typed, yard.desk);
        assertThat(answer).hasStatus(412);
        var page = text(answer);
        assertThat(page)
                .contains(
                        "刚才有人动过这件事",
                        "安和物业接下了",
                        "明天上午来换灯",
                        "value=\"" + now(light).version() + "\"");
        assertThat(page).doesNotContain("报了这件事");
        does(light, "update", "明天上午来换灯", yard.desk);
        var late = send(light, "moves/accept", typed(light, "我们来"), yard.handler);
        assertThat(late).hasStatus(412);
        assertThat(text(late)).contains("现在没有这一步了", "我们来").doesNotContain("cy-bar-one");
    }

    @Test
    void aDoubleClickDoesItOnce() {
        var light = yard.light();
        var typed = typed(light, "先记下");
        clock.turnTo("2026-11-23T10:21");
        assertThat(send(light, "moves/note", typed, yard.handler)).hasStatus3xxRedirection();
        assertThat(send(light, "moves/note", typed, yard.handler)).hasStatus3xxRedirection();
        assertThat(concerns.history(light, yard.handler).stream()
                        .filter(each -> each.text().equals("先记下")))
                .hasSize(1);
    }

    @Test
    void faultsStandBesideTheirFields() {
        var light = yard.light();
        var empty = send(light, "moves/ask", typed(light, " "), yard.handler);
        assertThat(empty).hasStatus(422);
        assertThat(text(empty)).contains("请写要问什么。", "aria-invalid=\"true\"");
        var nobody = send(light, "moves/assign", typed(light, "请他们办"), yard.desk);
        assertThat(text(nobody)).contains("请选一个单位。", "请他们办");
        var filled = typed(light, "您好。");
        filled.put("template", "0");
        var ready = Yard.firstReply(categories.version(light.category(), light.categoryVersion()));
        assertThat(text(send(light, "moves/update", filled, yard.handler))).contains("您好。\n" + ready.substring(0, 6));
        assertThat(now(light).firstContactAt()).isNull();
    }

    @Test
    void aLookAtTheContactIsKeptWithItsPurpose() {
        var light = yard.light();
        assertThat(page(address(light) + "/contact", yard.desk))
                .contains("看来做什么")
                .doesNotContain("138 0000 4211");
        var shown = send(light, "contact", Map.of("purpose", "call-back"), yard.desk);
        assertThat(text(shown)).contains("138 0000 4211", "王阿姨", "tel:13800004211");
        assertThat(text(send(light, "contact", Map.of("purpose", "visit"), yard.handler)))
                .contains("138 0000 4211");
        assertThat(concerns.history(light, yard.desk).stream()
                        .filter(each -> each.details().containsKey("looked"))
                        .map(each -> each.details().get("purpose")))
                .containsExactly("call-back", "visit");
        var logged = jdbc.sql("select purpose from accounts.access_log where account_id = :desk")
                .param("desk", yard.desk.account())
                .query(String.class)
                .list();
        assertThat(logged).containsExactly("call-back");
        for (var purpose : List.of("curiosity", "other")) {
            var refused = send(light, "contact", Map.of("purpose", purpose), yard.desk);
            assertThat(refused).hasStatus(422);
            assertThat(text(refused)).contains("看来做什么").doesNotContain("138 0000 4211");
        }
        assertThat(text(send(light, "contact", Map.of("purpose", "other", "words", "给老人家送药"), yard.desk)))
                .contains("138 0000 4211");
        assertThat(page(address(light), yard.handler)).contains("看了报事人的联系方式", "约时间上门");
    }

    @Test
    void allMovesAndTheSheetHavePages() {
        var light = yard.light();
        assertThat(page(address(light) + "/moves", yard.desk)).contains("当场办好了", "报事人不报了", "记一笔");
        assertThat(page(address(light) + "/moves", yard.handler))
                .contains("退给和顺社区居委会")
                .doesNotContain("报事人不报了");
        assertThat(page(address(light) + "/sheet", yard.handler))
                .contains("原话", "现场记录")
                .doesNotContain("王阿姨");
        assertThat(ask(address(light) + "/moves/dance", yard.desk)).hasStatus(404);
    }

    @Test
    void theListIsFilteredAndKept() {
        var light = yard.light();
        yard.raise("三号楼门口下水道堵了", false, "drains");
        var mine = page("/zh/work/concerns?mine=1", yard.handler);
        assertThat(mine).contains(light.reference(), "2 件", "安和物业").doesNotContain("替人报事");
        assertThat(page("/zh/work/concerns?status=open&text=楼道灯&place=槐树院3", yard.desk))
                .contains("1 件", light.title(), "替人报事");
        assertThat(page("/zh/work/concerns?place=月亮", yard.desk)).contains("没找到“月亮”", "没有这样的诉求。");
        assertThat(page("/zh/work/concerns?place=槐", yard.desk)).contains("有好几处：槐树院 / 槐树院 3 号楼");
        assertThat(page("/zh/work/concerns?place=huaishuyuan", yard.desk)).contains(light.reference());
        assertThat(page("/en/work/concerns?late=1&place=" + yard.building.id(), yard.handler))
                .contains("There is no such concern.");
        var csv = text(ask("/zh/work/concerns.csv?place=槐树院&status=all", yard.desk));
        assertThat(csv).contains("编号,事情,地方", light.reference() + ",三单元楼道灯坏了").doesNotContain("138 0000 4211");
        assertThat(ask("/zh/work/concerns.xlsx", yard.desk)).hasStatusOk();
        assertThat(page("/zh/work/concerns?mine=1", yard.stranger)).doesNotContain(light.reference());
    }

    private void does(Concern concern, String move, String text, Actor actor) {
        does(concern, Map.of("text", text), move, actor);
    }

    private void does(Concern concern, Map<String, String> fields, String move, Actor actor) {
        var typed = typed(now(concern), "");
        typed.putAll(fields);
        var answer = send(concern, "moves/" + move, typed, actor);
        assertThat(answer.getResponse().getStatus())
                .as(move + " " + List.of(typed))
                .isEqualTo(302);
    }

    private Map<String, String> typed(Concern concern, String text) {
        var seen = MovePages.newest(concerns.history(concern, Actor.HOUSE)).toString();
        return new java.util.HashMap<>(
                Map.of("version", Integer.toString(concern.version()), "seen", seen, "text", text));
    }

    private Concern now(Concern concern) {
        return concerns.concern(concern.id(), Actor.HOUSE);
    }

    private static String address(Concern concern) {
        return "/zh/work/concerns/" + concern.id().value();
    }

    private MvcTestResult send(Concern concern, String what, Map<String, String> fields, Actor actor) {
        var request = post(address(concern) + "/" + what).requestAttr(Actor.class.getName(), actor);
        fields.forEach(request::param);
        return pages.perform(request);
    }

    private MvcTestResult ask(String address, Actor actor) {
        return pages.perform(get(address).requestAttr(Actor.class.getName(), actor));
    }

    private String page(String address, Actor actor) {
        var answer = ask(address, actor);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
