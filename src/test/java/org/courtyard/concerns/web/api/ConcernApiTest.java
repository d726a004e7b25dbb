package org.courtyard.concerns.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.NewAccount;
import org.courtyard.accounts.Tokens;
import org.courtyard.concerns.bench.Scene;
import org.courtyard.concerns.web.api.Program.Answer;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class ConcernApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    Scene scene;
    Program staff;
    Program anyone;
    String building;

    @BeforeEach
    void callers() {
        scene = Scene.in(application);
        staff = new Program(port, scene.token());
        anyone = new Program(port, null);
        building = scene.buildings().getFirst().value().toString();
    }

    @Test
    void oneConcernFromTheFirstWordToTheRating() {
        var raised = raise(staff, "三号楼门口的路灯不亮了，晚上看不见路", "stair-lighting");
        assertThat(raised.status()).isEqualTo(201);
        assertThat(raised.header("Location")).isEqualTo("/api/v1/concerns/" + raised.text("/id"));
        assertThat(raised.header("ETag")).isEqualTo("\"1\"");
        assertThat(raised.text("/promise/contactBy")).contains("+08:00");
        assertThat(raised.text("/followUp")).hasSizeGreaterThan(20);
        var path = raised.header("Location");
        var lead = raised.text("/lead/id");

        var assigned = staff.post(path + "/assign", "{\"organization\":\"" + lead + "\",\"reason\":\"顺路\"}");
        assertThat(assigned.status()).isEqualTo(200);
        assertThat(assigned.text("/status")).isEqualTo("assigned");
        assertThat(assigned.header("ETag")).isEqualTo("\"2\"");
        assertThat(staff.post(path + "/accept", "{}").text("/status")).isEqualTo("in_hand");
        assertThat(staff.post(path + "/ask", "{\"question\":\"是哪一盏？\"}").text("/status"))
                .isEqualTo("asked");
        assertThat(staff.post(path + "/answer", "{\"text\":\"东边那盏\"}").text("/status"))
                .isEqualTo("in_hand");
        assertThat(staff.post(path + "/updates", "{\"text\":\"明天换灯泡\"}").status())
                .isEqualTo(200);
        assertThat(staff.post(path + "/resolve", "{\"outcome\":\"solved\",\"text\":\"换好了\"}")
                        .text("/status"))
                .isEqualTo("proposed");
        assertThat(staff.post(path + "/confirm", "{}").text("/outcome")).isEqualTo("solved");
        assertThat(staff.post(path + "/rate", "{\"solved\":\"yes\",\"grade\":5}")
                        .text("/rating/grade"))
                .isEqualTo("5");
        assertThat(staff.post(path + "/publish", "{}").body().at("/published").asBoolean())
                .isTrue();

        var reference = Program.encoded(raised.text("/reference"));
        assertThat(anyone.get("/api/v1/concerns/" + reference).text("/id")).isEqualTo(raised.text("/id"));
        assertThat(anyone.get("/api/v1/concerns?limit=200&text=" + reference)
                        .body()
                        .toString())
                .contains(raised.text("/id"));
        assertThat(staff.get(path + "/history").body().at("/history").size()).isGreaterThanOrEqualTo(9);
        assertThat(staff.get(path + "/tasks").body().at("/tasks").size()).isEqualTo(2);
        assertThat(anyone.get(path + "/promises").text("/promises/0/explanation/calendar"))
                .isNotEmpty();
    }

    @Test
    void problemsSayWhatWhereAndHow() {
        problem(anyone.post("/api/v1/concerns", "{\"text\":"), 400, "malformed", null);
        problem(anyone.post("/api/v1/concerns", "{\"text\":\"灯坏了\",\"place\":\"那边\"}"), 422, "bad-input", "place");
        problem(anyone.post("/api/v1/concerns", "{\"text\":\"灯坏了\"}"), 422, "bad-input", "place");
        problem(raise(anyone, "  ", "other"), 422, "bad-input", "text");
        problem(raise(anyone, "灯坏了", "no-such"), 422, "bad-input", "category");
        problem(anyone.get("/api/v1/concerns?limit=201"), 422, "bad-input", "limit");
        problem(anyone.get("/api/v1/concerns?status=done"), 422, "bad-input", "status");
        problem(anyone.get("/api/v1/concerns?from=yesterday"), 422, "bad-input", "from");
        problem(anyone.get("/api/v1/concerns?cursor=x"), 422, "bad-input", "cursor");
        problem(anyone.get("/api/v1/concerns/" + UUID.randomUUID()), 404, "not-found", null);
        problem(anyone.get("/api/v1/work"), 401, "sign-in-needed", null);
        problem(new Program(port, "wrong").get("/api/v1/concerns"), 401, "sign-in-needed", null);
        var path = raise(staff, "楼道堆了纸箱", "other").header("Location");
        problem(anyone.post(path + "/accept", "{}"), 401, "sign-in-needed", null);
        problem(staff.post(path + "/assign", "{}"), 422, "bad-input", "organization");
        problem(staff.post(path + "/assign", "{\"account\":\"nobody-here\"}"), 422, "bad-input", "account");
        problem(staff.post(path + "/resolve", "{\"outcome\":\"maybe\",\"text\":\"好\"}"), 422, "bad-input", "outcome");
        problem(staff.post(path + "/answer", "{\"text\":\"没人问\"}"), 409, "conflict", null);
        problem(staff.post(path + "/updates", "{\"text\":\"在看\"}", "If-Match", "\"7\""), 412, "stale-version", null);
    }

    @Test
    void theSameKeyCountsOnce() {
        var key = UUID.randomUUID().toString();
        var body = "{\"text\":\"井盖松了\",\"place\":\"%s\",\"category\":\"other\"}".formatted(building);
        var first = staff.post("/api/v1/concerns", body, "Idempotency-Key", key);
        var again = staff.post("/api/v1/concerns", body, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        var other = staff.post("/api/v1/concerns", body.replace("松了", "没了"), "Idempotency-Key", key);
        problem(other, 422, "bad-input", "Idempotency-Key");
    }

    @Test
    void theDatabaseAloneCannotReadAKeptAnswer() {
        var key = UUID.randomUUID().toString();
        var body = "{\"text\":\"井盖又松了\",\"place\":\"%s\",\"category\":\"other\"}".formatted(building);
        var first = anyone.post("/api/v1/concerns", body, "Idempotency-Key", key);
        var again = anyone.post("/api/v1/concerns", body, "Idempotency-Key", key);
        assertThat(again.text("/followUp")).isNotEmpty().isEqualTo(first.text("/followUp"));
        var kept = application
                .getBean(JdbcClient.class)
                .sql("select scope || ' ' || key || ' ' || encode(answer, 'escape') from platform.idempotency")
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().noneMatch(each -> each.contains(first.text("/followUp")) || each.contains(key));
    }

    @Test
    void severalBodiesHaveTheirParts() {
        var path = raise(staff, "楼道灯不亮，要物业和街道一起看", "stair-lighting").header("Location");
        var body = application
                .getBean(Organizations.class)
                .covering(application
                        .getBean(Places.class)
                        .place(scene.buildings().getFirst()))
                .stream()
                .map(each -> each.id().value().toString())
                .toList();
        var lead = staff.get(path).text("/lead/id");
        var helper =
                body.stream().filter(each -> !each.equals(lead)).findFirst().orElseThrow();
        staff.post(path + "/accept", "{}");
        problem(staff.post(path + "/call-in", "{\"text\":\"来看\"}"), 422, "bad-input", "organization");
        problem(
                staff.post(path + "/call-in", "{\"organization\":\"%s\",\"need\":\"sing\"}".formatted(helper)),
                422,
                "bad-input",
                "need");
        assertThat(staff.post(
                                path + "/call-in",
                                "{\"organization\":\"%s\",\"need\":\"decide\",\"text\":\"谁来修\"}".formatted(helper))
                        .status())
                .isEqualTo(200);
        problem(staff.post(path + "/resolve", "{\"text\":\"好了\"}"), 422, "bad-input", "unneeded");
        var tasks = staff.get(path + "/tasks");
        assertThat(tasks.text("/tasks/1/need")).isEqualTo("decide");
        var part = tasks.text("/tasks/1/id");
        assertThat(staff.post(path + "/resolve", "{\"text\":\"好了\",\"unneeded\":[\"%s\"]}".formatted(part))
                        .text("/status"))
                .isEqualTo("proposed");
    }

    @Test
    void whatRestsSaysUntilWhen() {
        var path = raise(staff, "花坛要等开春再补", "other").header("Location");
        staff.post(path + "/accept", "{}");
        problem(staff.post(path + "/suspend", "{\"text\":\"等开春\"}"), 422, "bad-input", "until");
        var until =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(9);
        assertThat(staff.post(path + "/suspend", "{\"text\":\"等开春\",\"until\":\"%s\"}".formatted(until))
                        .text("/status"))
                .isEqualTo("suspended");
        assertThat(staff.get("/api/v1/concerns?status=suspended&limit=200")
                        .body()
                        .toString())
                .contains("花坛要等开春再补");
        assertThat(staff.post(path + "/resume", "{}").text("/status")).isEqualTo("in_hand");
    }

    @Test
    void whatIsNotPublicIsSeenByNobodyElse() {
        var canary = "金丝雀" + UUID.randomUUID();
        var raised = anyone.post(
                "/api/v1/concerns",
                "{\"text\":\"%s 邻居吵架，电话13812344211\",\"place\":\"%s\",\"category\":\"other\",\"visibility\":\"handlers\"}"
                        .formatted(canary, building));
        assertThat(raised.status()).isEqualTo(201);
        var resident = resident();
        for (var caller : java.util.List.of(anyone, resident)) {
            for (var rest : java.util.List.of("", "/history", "/tasks", "/promises")) {
                problem(caller.get(raised.header("Location") + rest), 404, "not-found", null);
            }
            problem(
                    caller.get("/api/v1/concerns/" + Program.encoded(raised.text("/reference"))),
                    404,
                    "not-found",
                    null);
            assertThat(caller.get("/api/v1/concerns?limit=200").response().body())
                    .doesNotContain(canary);
            assertThat(caller.get("/api/v1/concerns?text=" + Program.encoded(canary))
                            .body()
                            .at("/concerns")
                            .size())
                    .isZero();
        }
        problem(resident.post(raised.header("Location") + "/accept", "{}"), 404, "not-found", null);
        problem(resident.post(raised.header("Location") + "/confirm", "{}"), 404, "not-found", null);
        assertThat(staff.get(raised.header("Location")).text("/text")).contains(canary);
    }

    @Test
    void everybodyReadsMaskedWords() {
        var raised = raise(anyone, "13812344211 是我的电话，灯坏了", "other");
        var path = raised.header("Location");
        assertThat(anyone.get(path).status()).isEqualTo(404);
        staff.post(path + "/publish", "{}");
        assertThat(anyone.get(path).response().body())
                .doesNotContain("13812344211")
                .contains("灯坏了");
        assertThat(staff.get(path).text("/text")).contains("13812344211");
    }

    @Test
    void whatIsJoinedPointsToTheOther() {
        var one = raise(staff, "三单元楼道灯不亮", "stair-lighting");
        var other = raise(staff, "三单元的灯又坏了", "stair-lighting");
        var path = other.header("Location");
        staff.post(path + "/publish", "{}");
        staff.post(one.header("Location") + "/publish", "{}");
        problem(staff.post(path + "/merge", "{\"into\":\"没有 9\",\"text\":\"同一盏\"}"), 422, "bad-input", "into");
        var joined = staff.post(path + "/merge", "{\"into\":\"" + one.text("/reference") + "\",\"text\":\"同一盏灯\"}");
        assertThat(joined.text("/outcome")).isEqualTo("merged");
        assertThat(anyone.get(path).text("/mergedInto/name")).isEqualTo(one.text("/reference"));
        assertThat(anyone.get(one.header("Location")).text("/supports")).isEqualTo("1");
        assertThat(staff.post(path + "/unmerge", "{\"text\":\"是两盏\"}").text("/status"))
                .isEqualTo("assigned");
        assertThat(staff.post(path + "/unmerge", "{\"text\":\"是两盏\"}").status()).isEqualTo(409);
    }

    @Test
    void aListComesInPages() {
        for (int i = 0; i < 5; i++) {
            raise(staff, "第 " + i + " 个水坑", "other");
        }
        var seen = new HashSet<String>();
        var next = "";
        for (int page = 0; page < 2; page++) {
            var found = staff.get("/api/v1/concerns?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next));
            found.body().at("/concerns").forEach(each -> seen.add(each.at("/id").asString()));
            next = found.text("/next");
            assertThat(next).isNotEmpty();
        }
        assertThat(seen).hasSize(4);
    }

    @Test
    void theDescriptionNamesEveryOperation() {
        var document = anyone.get("/api/openapi.json");
        assertThat(document.text("/openapi")).startsWith("3.1");
        var described = new HashSet<String>();
        document.body().path("paths").properties().forEach(path -> {
            assertThat(path.getKey()).startsWith("/api/v1/");
            path.getValue().properties().forEach(operation -> {
                described.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                assertThat(operation.getValue().path("summary").asString("")).isNotEmpty();
                assertThat(operation.getValue().path("responses").has("401")).isTrue();
            });
        });
        application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/") && !path.contains("probe"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> assertThat(described).contains(method + " " + path))));
        document.body()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> assertThat(
                                        field.getValue().path("description").asString(""))
                                .as(schema.getKey() + "." + field.getKey())
                                .isNotEmpty()));
    }

    @Test
    void thePageListsOperationsAndProblems() {
        assertThat(anyone.get("/api?lang=en").header("Location")).isEqualTo("/en/api");
        for (var lang : java.util.List.of("zh", "en")) {
            var page = anyone.get("/" + lang + "/api");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.response().body())
                    .contains("id=\"problem-bad-input\"", "<b>POST</b> /api/v1/concerns/{id}/resolve", "openapi.json");
        }
    }

    @Test
    void whatIsToBeDoneAndWhichCategoriesThereAre() {
        var raised = raise(staff, "电梯停了", "lift");
        assertThat(raised.status()).isEqualTo(201);
        assertThat(staff.get("/api/v1/work?limit=5").status()).isEqualTo(200);
        assertThat(anyone.get("/api/v1/categories").body().at("/categories").size())
                .isGreaterThan(30);
        assertThat(anyone.get("/api/v1/suggestions?text=" + Program.encoded("电梯困人"))
                        .text("/suggestions/0/category"))
                .isNotEmpty();
        assertThat(staff.get("/api/v1/evaluation?place=990101&from=2020-01-01&to=2100-01-01")
                        .response()
                        .body())
                .contains("\"raised\":")
                .doesNotContain("\"raised\":0");
        problem(anyone.get("/api/v1/evaluation?place=990101"), 401, "sign-in-needed", null);
    }

    private Answer raise(Program who, String text, String category) {
        return who.post(
                "/api/v1/concerns",
                "{\"text\":\"%s\",\"place\":\"%s\",\"category\":\"%s\"}".formatted(text, building, category));
    }

    private Program resident() {
        var name = "r" + UUID.randomUUID().toString().substring(0, 8);
        var account = application.getBean(Accounts.class).create(new NewAccount(name, "邻居", "zh", null), Actor.HOUSE);
        return new Program(
                port,
                application.getBean(Tokens.class).issue(account.id(), "test", 1).secret());
    }

    private static void problem(
            Answer answer, int status, String type, @org.jspecify.annotations.Nullable String field) {
        assertThat(answer.status())
                .as(answer.response().uri() + " " + answer.response().body())
                .isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("/api#problem-" + type);
        assertThat(answer.text("/detail")).isNotEmpty();
        if (field != null) {
            assertThat(answer.text("/errors/0/field")).isEqualTo(field);
            assertThat(answer.text("/errors/0/message")).isNotEmpty();
        }
    }
}
