package org.courtyard.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.ConcernFilter;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ConcernsView;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.Whose;
import org.courtyard.concerns.bench.Scene;
import org.courtyard.open311.City.Reply;
import org.courtyard.platform.access.Actor;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@DisplayName("Open311 GeoReport v2")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class GeoReportTest {

    private static final String HERE = "990101";
    private static final String[] NO_KEY = {"jurisdiction_id", HERE, "service_code", "stair-lighting"};

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Concerns concerns;

    @Autowired
    ConcernsView view;

    @Autowired
    Handling handling;

    @Autowired
    Glances glances;

    @Autowired
    Results results;

    @Autowired
    Categories categories;

    City city;
    Scene scene;
    String building;

    @BeforeEach
    void callers() {
        city = new City(port);
        scene = Scene.in(application);
        building = scene.buildings().getFirst().value().toString();
    }

    @Test
    @DisplayName("discovery names a production and a test endpoint, in both forms")
    void discovery() {
        var json = city.get("/discovery.json").json();
        assertThat(json.at("/endpoints/0/type").asString()).isEqualTo("production");
        assertThat(json.at("/endpoints/1/type").asString()).isEqualTo("test");
        assertThat(json.at("/endpoints/0/url").asString()).endsWith("/open311/v2");
        assertThat(json.at("/endpoints/0/formats/0").asString()).isEqualTo("text/xml");
        assertThat(json.at("/changeset").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*[+]08:00");
        var xml = city.get("/discovery.xml");
        assertThat(xml.type()).isEqualTo("text/xml;charset=utf-8");
        assertThat(xml.element("specification")).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(xml.xml().getElementsByTagName("format").getLength()).isEqualTo(4);
    }

    @Test
    @DisplayName("services are the categories, as a bare array and as elements")
    void services() {
        var json = city.get("/v2/services.json", "jurisdiction_id", HERE);
        assertThat(json.type()).isEqualTo("application/json;charset=utf-8");
        assertThat(json.json().isArray()).isTrue();
        assertThat(json.json().size()).isEqualTo(categories.open().size());
        assertThat(json.json().at("/0/type").asString()).isEqualTo("realtime");
        var xml = city.get("/v2/services.xml", "jurisdiction_id", HERE);
        assertThat(xml.xml().getDocumentElement().getTagName()).isEqualTo("services");
        assertThat(xml.xml().getElementsByTagName("service").getLength())
                .isEqualTo(categories.open().size());
    }

    @Test
    @DisplayName("a definition lists the questions of its category with a unique order")
    void definition() {
        var asked = categories.open().stream()
                .filter(each -> !each.questions().isEmpty())
                .findFirst()
                .orElseThrow();
        var json = city.get("/v2/services/" + asked.code() + ".json", "jurisdiction_id", HERE)
                .json();
        assertThat(json.at("/service_code").asString()).isEqualTo(asked.code());
        var orders = StreamSupport.stream(json.at("/attributes").spliterator(), false)
                .map(each -> each.path("order").asInt())
                .toList();
        assertThat(orders).hasSameSizeAs(asked.questions()).doesNotHaveDuplicates();
        assertThat(city.get("/v2/services/no-such.xml", "jurisdiction_id", HERE).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"'',400", "999999,404", "abc,404"})
    @DisplayName("a call without a jurisdiction is 400, with an unknown one 404")
    void jurisdiction(String id, int status) {
        for (var what : List.of("services", "requests", "servicerequestupdates")) {
            var reply = city.get("/v2/" + what + ".xml", "jurisdiction_id", id);
            assertThat(reply.status()).as(what).isEqualTo(status);
            assertThat(reply.xml().getDocumentElement().getTagName()).isEqualTo("errors");
            assertThat(reply.element("code")).isEqualTo("" + status);
        }
    }

    @Test
    @DisplayName("raising needs a key that somebody holds")
    void keys() {
        var none = city.post("/v2/requests.xml", NO_KEY);
        assertThat(none.status()).isEqualTo(403);
        assertThat(none.element("code")).isEqualTo("403");
        var wrong = city.post("/v2/requests.json", with(NO_KEY, "api_key", "cy_nobody"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.json().at("/0/code").asString()).isEqualTo("403");
    }

    @Test
    @DisplayName("a concern comes in, waits for a glance without a word of it, and is there for all after that")
    void loop() {
        var posted = raise("/v2/requests.xml", "楼道灯坏了-canary-7351");
        assertThat(posted.status()).isEqualTo(200);
        var id = posted.element("service_request_id");
        assertThat(posted.element("service_notice")).contains("/en/f/");

        var waiting = one(id);
        assertThat(waiting.status()).isEqualTo(200);
        assertThat(waiting.element("status")).isEqualTo("open");
        assertThat(waiting.body()).doesNotContain("canary-7351").doesNotContain(building);
        assertThat(list()).doesNotContain(id);

        glances.publish(new ConcernId(UUID.fromString(id)), null, Actor.HOUSE, null);
        assertThat(one(id).element("description")).contains("canary-7351");
        assertThat(one(id).element("address_id")).isEqualTo(building);
        assertThat(list()).contains(id);
        assertThat(city.get("/v2/tokens/" + id + ".json", "jurisdiction_id", HERE)
                        .json()
                        .at("/0/service_request_id")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    @DisplayName("what is for handlers only shows nowhere")
    void secret() {
        var wanted = new NewConcern(
                "邻居之间的事-canary-9924",
                scene.buildings().getFirst(),
                "stair-lighting",
                Whose.UNSURE,
                false,
                null,
                Visibility.HANDLERS,
                Source.OPEN311,
                Reporter.UNKNOWN,
                null,
                null,
                Map.of(),
                List.of());
        var id = concerns.raise(wanted, Actor.ANYONE).concern().id();
        results.propose(id, Outcome.SOLVED, "说好了-canary-9924", Actor.HOUSE, null);
        assertThat(one(id.toString()).status()).isEqualTo(404);
        assertThat(city.get("/v2/tokens/" + id + ".xml", "jurisdiction_id", HERE)
                        .status())
                .isEqualTo(404);
        assertThat(list()).doesNotContain(id.toString()).doesNotContain("9924");
        assertThat(city.get("/v2/servicerequestupdates.json", "jurisdiction_id", HERE)
                        .body())
                .doesNotContain(id.toString())
                .doesNotContain("9924");
    }

    @Test
    @DisplayName("every fault of a call is told at once")
    void faults() {
        var reply = city.post(
                "/v2/requests.json",
                with(NO_KEY, "api_key", scene.token(), "lat", "91", "attribute[colour]", "x".repeat(10_000)));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(StreamSupport.stream(reply.json().spliterator(), false)
                        .map(each -> each.path("description").asString()))
                .anyMatch(each -> each.startsWith("lat:"))
                .anyMatch(each -> each.startsWith("attribute[colour]:"))
                .allMatch(each -> each.length() < 300);
    }

    @Test
    @DisplayName("an answer of 10,000 characters is refused with its length")
    void longAnswer() {
        var question = categories.open().stream()
                .filter(each -> each.questions().stream()
                        .anyMatch(asked -> asked.values().isEmpty()))
                .findFirst()
                .orElseThrow();
        var code = question.questions().stream()
                .filter(asked -> asked.values().isEmpty())
                .findFirst()
                .orElseThrow()
                .code();
        var reply = city.post(
                "/v2/requests.xml",
                "jurisdiction_id",
                HERE,
                "api_key",
                scene.token(),
                "service_code",
                question.code(),
                "address_id",
                building,
                "attribute[" + code + "]",
                "长".repeat(10_000));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.element("description")).contains("10,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30T10:00:00Z", "2026-11-23", "yesterday", "2026-11-23T10:00:00"})
    @DisplayName("a moment that does not exist, or has no zone, is refused")
    void impossible(String date) {
        var reply = city.get("/v2/requests.xml", "jurisdiction_id", HERE, "start_date", date);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.element("description")).startsWith("start_date:");
    }

    @Test
    @DisplayName("more than ninety days at once are refused")
    void tooLong() {
        var reply = city.get(
                "/v2/requests.json",
                "jurisdiction_id",
                HERE,
                "start_date",
                "2026-01-01T00:00:00Z",
                "end_date",
                "2026-06-01T00:00:00Z");
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    @DisplayName("the test endpoint checks everything and keeps nothing")
    void nothingKept() {
        var before = view.count(ConcernFilter.ALL, Actor.HOUSE);
        var reply = raise("/test/v2/requests.json", "试一试");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/0/service_request_id").asString()).hasSize(36);
        assertThat(view.count(ConcernFilter.ALL, Actor.HOUSE)).isEqualTo(before);
        assertThat(city.post("/test/v2/requests.json", with(NO_KEY, "api_key", scene.token()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("the same form with the same Idempotency-Key raises one concern")
    void once() {
        var arguments = with(NO_KEY, "api_key", scene.token(), "address_id", building, "description", "门禁坏了");
        var headers = List.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = city.post("/v2/requests.json", headers, arguments).json();
        var again = city.post("/v2/requests.json", headers, arguments).json();
        assertThat(again.at("/0/service_request_id").asString())
                .isEqualTo(first.at("/0/service_request_id").asString());
    }

    @Test
    @DisplayName("a form in parts is read like one in a line")
    void inParts() {
        var reply = city.postInParts(
                "/v2/requests.xml",
                with(NO_KEY, "api_key", scene.token(), "address_id", building, "description", "楼道堆了纸箱"));
        assertThat(reply.status()).isEqualTo(200);
        var id = new ConcernId(UUID.fromString(reply.element("service_request_id")));
        assertThat(concerns.concern(id, Actor.HOUSE).body()).isEqualTo("楼道堆了纸箱");
    }

    @Test
    @DisplayName("updates tell what everybody may know, and take in another voice once")
    void updates() {
        var id = raise("/v2/requests.xml", "水管漏水").element("service_request_id");
        var concern = new ConcernId(UUID.fromString(id));
        glances.publish(concern, null, Actor.HOUSE, null);
        handling.update(concern, "下午去修，找 13800004211", Actor.HOUSE, null);
        handling.note(concern, "内部-canary-5512", Actor.HOUSE, null);
        var told = city.get("/v2/servicerequestupdates.json", "jurisdiction_id", HERE)
                .body();
        assertThat(told)
                .contains(id)
                .contains("下午去修")
                .doesNotContain("13800004211")
                .doesNotContain("canary-5512");

        for (int i = 0; i < 2; i++) {
            var sent = city.post(
                    "/v2/servicerequestupdates.json",
                    "jurisdiction_id",
                    HERE,
                    "api_key",
                    scene.token(),
                    "update_id",
                    "77",
                    "service_request_id",
                    id,
                    "status",
                    "OPEN",
                    "updated_datetime",
                    "2026-11-23T10:20:00+08:00",
                    "description",
                    "我家也漏");
            assertThat(sent.status()).isEqualTo(200);
            assertThat(sent.json().at("/0/update_id").asString()).hasSize(36);
        }
        assertThat(concerns.concern(concern, Actor.HOUSE).supports()).isEqualTo(1);
    }

    @Test
    @DisplayName("an address that leads nowhere is answered as a list of errors")
    void nowhere() {
        var reply = city.get("/v2/nothing.json");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().at("/0/description").asString()).contains("/open311/discovery.xml");
    }

    private Reply raise(String path, String text) {
        return city.post(path, with(NO_KEY, "api_key", scene.token(), "address_id", building, "description", text));
    }

    private Reply one(String id) {
        return city.get("/v2/requests/" + id + ".xml", "jurisdiction_id", HERE);
    }

    private String list() {
        return city.get("/v2/requests.json", "jurisdiction_id", HERE).body();
    }

    private static String[] with(String[] some, String... more) {
        var all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
