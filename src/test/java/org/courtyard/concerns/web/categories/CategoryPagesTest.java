package org.courtyard.concerns.web.categories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Suggestions;
import org.courtyard.concerns.Urgencies;
import org.courtyard.concerns.Visibility;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.BadInput;
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

/** Categories are looked after in the pages: checked before they are saved, in versions, nothing overwritten. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
class CategoryPagesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(100);
    private static final Actor ADMINISTRATOR = member(Role.ADMINISTRATOR);
    private static final Actor HANDLER = member(Role.HANDLER);

    @Autowired
    WebApplicationContext context;

    @Autowired
    Categories categories;

    @Autowired
    Urgencies urgencies;

    @Autowired
    Suggestions suggestions;

    @Autowired
    InstantSource time;

    private MockMvcTester pages;
    private String code;

    @BeforeEach
    void open() {
        pages = MockMvcTester.from(context);
        code = "bike-shed-" + NUMBER.incrementAndGet();
    }

    @Test
    void staffReadTheTreeInFiguresAndOnlyAdministratorsChangeIt() {
        var read = page("/zh/admin/categories", HANDLER);
        assertThat(read)
                .contains("环境卫生", "垃圾清运", "一般：7 个工作日", "工作时间 8 小时内", "大家都能看", "请居民打 119")
                .doesNotContain("/zh/admin/new-category");
        assertThat(page("/en/admin/categories", ADMINISTRATOR))
                .contains("Environment", "Rubbish collection", "7 working days", "/en/admin/new-category");
        assertThatThrownBy(() -> categories.change(shed("车棚"), 0, null, HANDLER))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> urgencies.change(Category.Urgency.ORDINARY, 0, 5, true, null, HANDLER))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> categories.close("rubbish", 1, null, HANDLER)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> categories.renameGroup("environment", "环境", "Environment", HANDLER))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aNewCategoryIsCheckedThenSavedAndThenGuessed() {
        var typed = typed(0, "车棚和自行车", "Bicycle shed");
        typed.put("code", code);
        typed.put("keywords", "车棚漏雨" + code + "、shedleak");
        var check = send("/zh/admin/new-category", typed, "check");
        assertThat(check).hasStatusOk();
        assertThat(text(check)).contains("车棚和自行车", "存成新的一版", "保存后马上用", "value=\"" + code + "\"");
        assertThat(categories.find(code)).isEmpty();
        assertThat(send("/zh/admin/new-category", typed, "save")).hasStatus(302);
        var made = categories.category(code);
        assertThat(made.version()).isEqualTo(1);
        assertThat(made.groupZh()).isEqualTo("环境卫生");
        assertThat(made.hint(true)).isEqualTo("车棚、乱停的自行车");
        assertThat(suggestions.suggest("我们的车棚漏雨" + code))
                .first()
                .satisfies(each -> assertThat(each.category().code()).isEqualTo(code));
        assertThat(text(send("/zh/admin/new-category", typed, "save"))).contains("code-wrong", "已经有了");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndEverythingTypedStays() {
        var typed = typed(0, "", "Shed");
        typed.put("code", "Not A Code");
        typed.put("firstContact", "0");
        typed.put("elsewhere", "true");
        typed.put("call", "一一九");
        typed.put("elsewhereZh", "请打这个电话");
        typed.put("questions.0.zh", "哪个车棚");
        typed.put("questions.0.en", "Which shed");
        typed.put("questions.0.type", "SINGLE");
        typed.put("questions.0.options", "东边 | East");
        typed.put("replies.0.zh", "明天就修");
        typed.put("from", "2020-01-01");
        var back = send("/zh/admin/new-category", typed, "check");
        assertThat(back).hasStatus(422);
        assertThat(text(back)).contains("from-wrong", "不能从过去的日子算起", "明天就修", "Not A Code");
        typed.put("from", "");
        assertThat(text(send("/zh/admin/new-category", typed, "check")))
                .contains(
                        "code-wrong",
                        "zh-wrong",
                        "firstContact-wrong",
                        "call-wrong",
                        "elsewhereEn-wrong",
                        "questions.0.options-wrong",
                        "replies.0.en-wrong",
                        "东边 | East",
                        "一一九",
                        "明天就修");
        typed.put("from", "soon");
        assertThat(text(send("/en/admin/new-category", typed, "check"))).contains("Write it like 2027-01-01");
    }

    @Test
    void aChangeIsANewVersionAndOldConcernsKeepTheirs() {
        var first = categories.change(shed("车棚"), 0, null, ADMINISTRATOR);
        var typed = typed(1, "车棚和充电", "Shed and charging");
        typed.put("urgency", "COMPLEX");
        typed.put("questions.0.zh", "哪个车棚");
        typed.put("questions.0.en", "Which shed");
        typed.put("questions.0.type", "SINGLE");
        typed.put("questions.0.options", "东边 | East\n西边 | West");
        var check = text(send(address(), typed, "check"));
        assertThat(check).contains("<del>车棚</del>", "车棚和充电", "一般：7 个工作日", "复杂：15 个工作日", "问题 which-shed", "东边 / East");
        assertThat(categories.category(code).zh()).isEqualTo("车棚");
        assertThat(send(address(), typed, "save")).hasStatus(302);
        assertThat(categories.category(code).version()).isEqualTo(2);
        assertThat(categories.version(code, 1)).isEqualTo(first.category());
        assertThat(page(address(), ADMINISTRATOR)).contains("第 2 版", "第 1 版", "<del>车棚</del>");
        var same = typed(2, "车棚和充电", "Shed and charging");
        same.putAll(typed);
        same.put("version", "2");
        same.put("questions.0.code", "which-shed");
        assertThat(text(send(address(), same, "check"))).contains("什么都没有改").doesNotContain("value=\"save\"");
    }

    @Test
    void anOptionThatKeepsOneNameKeepsItsCode() {
        categories.change(shed("车棚"), 0, null, ADMINISTRATOR);
        var typed = typed(1, "车棚", "Shed");
        typed.put("questions.0.zh", "哪个");
        typed.put("questions.0.en", "Which");
        typed.put("questions.0.type", "MULTIPLE");
        typed.put("questions.0.options", "东边 | East\n西边 | West");
        send(address(), typed, "save");
        typed.put("version", "2");
        typed.put("questions.0.code", "which");
        typed.put("questions.0.options", "东边 | Eastern\n南边 | South");
        send(address(), typed, "save");
        assertThat(categories.category(code).questions().getFirst().values())
                .extracting(Category.Choice::code)
                .containsExactly("east", "south");
    }

    @Test
    void twoAtOnceNoneIsOverwrittenAndNothingIsLost() {
        categories.change(shed("车棚"), 0, null, ADMINISTRATOR);
        categories.change(shed("车棚（别人改的）"), 1, null, ADMINISTRATOR);
        var typed = typed(1, "车棚（我改的）", "My shed");
        for (var step : List.of("check", "save")) {
            var refused = send(address(), typed, step);
            assertThat(refused).hasStatus(412);
            assertThat(text(refused))
                    .contains("刚才有人改过了", "车棚（我改的）", "<del>车棚</del>", "车棚（别人改的）", "name=\"version\" value=\"2\"");
        }
        assertThat(categories.category(code).zh()).isEqualTo("车棚（别人改的）");
        assertThatThrownBy(() -> categories.change(shed("车棚"), 1, null, ADMINISTRATOR))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aVersionPlannedForADayHoldsFromThatDayAndAnEarlierOneDropsIt() {
        categories.change(shed("车棚"), 0, null, ADMINISTRATOR);
        var day = today().plusDays(40);
        categories.change(shed("以后的车棚"), 1, day, ADMINISTRATOR);
        assertThat(categories.category(code).zh()).isEqualTo("车棚");
        assertThat(categories.latest(code).category().zh()).isEqualTo("以后的车棚");
        assertThat(page(address(), ADMINISTRATOR)).contains("第 2 版从", "以后的车棚");
        categories.change(shed("马上的车棚"), 2, null, ADMINISTRATOR);
        assertThat(categories.category(code).zh()).isEqualTo("马上的车棚");
        assertThat(categories.history(code))
                .extracting(each -> each.category().version())
                .containsExactly(3, 1);
        assertThatThrownBy(() -> categories.change(shed("昨天"), 3, today().minusDays(2), ADMINISTRATOR))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void aClosedCategoryTakesNothingNewAndIsThereForWhatItHas() {
        categories.change(shed("车棚"), 0, null, ADMINISTRATOR);
        assertThat(send(address() + "/close", Map.of("version", "1"), "close")).hasStatus(302);
        assertThat(categories.find(code)).isEmpty();
        assertThat(categories.version(code, 1).zh()).isEqualTo("车棚");
        assertThat(page("/zh/admin/categories", ADMINISTRATOR)).containsSubsequence("停用的", "车棚");
        assertThat(send(address(), typed(1, "车棚", "Shed"), "save")).hasStatus(302);
        assertThat(categories.category(code).version()).isEqualTo(2);
        assertThat(text(send("/zh/admin/categories/other/close", Map.of("version", "1"), "close")))
                .contains("“其他”要留着");
    }

    @Test
    void oneMoreQuestionIsAddedWithoutLosingWhatWasTyped() {
        var typed = typed(0, "车棚", "Shed");
        typed.put("questions.0.zh", "哪个车棚");
        typed.put("questions.0.en", "Which shed");
        assertThat(text(send("/zh/admin/new-category", typed, "add")))
                .contains("哪个车棚", "name=\"questions.1.zh\"", "name=\"replies.0.zh\"");
        typed.put("questions.1.zh", "先问这个");
        typed.put("questions.1.en", "Ask this first");
        typed.put("questions.0.order", "2");
        typed.put("questions.1.order", "1");
        assertThat(text(send("/zh/admin/new-category", typed, "edit"))).containsSubsequence("先问这个", "哪个车棚");
    }

    @Test
    void anUrgencyClassIsDatedAndRefusesNonsense() {
        var before = urgencies.history(Category.Urgency.COMPLEX).getFirst();
        var day = today().plusDays(30).toString();
        var at = "/zh/admin/urgencies/COMPLEX";
        var version = Integer.toString(before.version());
        assertThat(text(send(at, Map.of("version", version, "amount", "0", "unit", "DAYS"), "save")))
                .contains("amount-wrong");
        assertThat(send(at, Map.of("version", version, "amount", "20", "unit", "DAYS", "from", day), "save"))
                .hasStatus(302);
        assertThat(urgencies.now(Category.Urgency.COMPLEX).amount()).isEqualTo(before.amount());
        assertThat(urgencies.history(Category.Urgency.COMPLEX).getFirst().amount())
                .isEqualTo(20);
        assertThat(page("/zh/admin/urgencies", ADMINISTRATOR)).contains("20 个工作日", "最初：15 个工作日");
        assertThat(send(at, Map.of("version", version, "amount", "9", "unit", "DAYS"), "save"))
                .hasStatus(412);
    }

    @Test
    void aGroupIsRenamedInEachOfItsCategories() {
        var group = "grp-" + code;
        var own = new Category(
                code,
                1,
                group,
                "旧名",
                "Old",
                "车棚",
                "Shed",
                Category.Urgency.ORDINARY,
                false,
                java.time.Duration.ofHours(8),
                Visibility.PUBLIC,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null);
        categories.change(own, 0, null, ADMINISTRATOR);
        assertThat(send("/zh/admin/category-groups/" + group, Map.of("zh", "新名", "en", "New"), "save"))
                .hasStatus(302);
        assertThat(categories.category(code).groupZh()).isEqualTo("新名");
        assertThat(categories.version(code, 1).groupZh()).isEqualTo("旧名");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private String address() {
        return "/zh/admin/categories/" + code;
    }

    private Category shed(String name) {
        return new Category(
                code,
                1,
                "environment",
                "环境卫生",
                "Environment",
                name,
                "Shed",
                Category.Urgency.ORDINARY,
                false,
                java.time.Duration.ofHours(8),
                Visibility.PUBLIC,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null);
    }

    private static Map<String, String> typed(int version, String zh, String en) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("version", Integer.toString(version));
        typed.put("zh", zh);
        typed.put("en", en);
        typed.put("hintZh", "车棚、乱停的自行车");
        typed.put("hintEn", "Sheds and bicycles in the way");
        typed.put("group", "environment");
        typed.put("urgency", "ORDINARY");
        typed.put("clock", "WORKING_TIME");
        typed.put("firstContact", "8");
        typed.put("visibility", "PUBLIC");
        typed.put("from", "");
        return typed;
    }

    private MvcTestResult send(String address, Map<String, String> fields, String step) {
        var request = post(address).param("step", step).requestAttr(Actor.class.getName(), ADMINISTRATOR);
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
