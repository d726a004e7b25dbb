package org.courtyard.concerns.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped tree is whole, and the shipped lexicon knows each of its categories. */
class CategoriesTest {

    private final JsonNode file = read();
    private final List<JsonNode> categories = categories();

    @Test
    void everyCategoryIsComplete() {
        assertThat(categories).hasSizeBetween(40, 60);
        for (JsonNode category : categories) {
            String code = category.path("code").asString();
            assertThat(code).matches("[a-z]+(-[a-z]+)*");
            assertThat(category.path("zh").asString()).as(code).isNotBlank();
            assertThat(category.path("en").asString()).as(code).isNotBlank();
            assertThat(file.path("urgencies").has(category.path("urgency").asString()))
                    .as(code)
                    .isTrue();
            assertThat(category.path("clock").asString()).as(code).isIn("working-time", "round-the-clock");
            assertThat(category.path("firstContact").asString()).as(code).matches("\\d+h");
            assertThat(category.path("visibility").asString()).as(code).isIn("public", "handlers");
            assertThat(category.has("actsBy") || category.has("pointsElsewhere"))
                    .as(code)
                    .isTrue();
            assertThat(category.path("keywords").size()).as(code).isPositive();
        }
    }

    @Test
    void codesAreUniqueAndTheLexiconKnowsExactlyThem() {
        List<String> codes =
                categories.stream().map(c -> c.path("code").asString()).toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(Lexicon.shipped().codes()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void disputesAndCareAreForHandlersOnly() {
        for (JsonNode group : file.path("groups")) {
            if (Set.of("disputes", "care").contains(group.path("code").asString())) {
                for (JsonNode category : group.path("categories")) {
                    assertThat(category.path("visibility").asString())
                            .as(category.path("code").asString())
                            .isEqualTo("handlers");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "三单元楼道灯坏了三天，老人摔过一次, stair-lighting",
        "院里路灯不亮，晚上很黑, street-lighting",
        "垃圾桶满了没人清, rubbish",
        "电梯又停了，按钮没反应, lift",
        "有人困在电梯里了, emergency-fire",
        "楼上漏水漏到楼下，说了几次不听, neighbour-dispute",
        "顶楼漏雨，屋里墙皮都掉了, roof-walls",
        "广场舞音响太大, noise-shops",
        "半夜工地还在打桩, noise-construction",
        "楼上邻居吵，天天拖椅子, noise-neighbour",
        "私家车堵住出口，联系不上挪车, parking-blocked",
        "停车位不够，晚上没地方停, parking-places",
        "暖气不热，屋里才十五度, heating",
        "下水道堵了，污水冒到地面, drains",
        "有人从楼上扔东西下来, falling-things",
        "电动车推进楼道充电, fire-risk",
        "独居老人没人做饭，想要送餐, older-people",
        "放学没人接孩子，能托管吗, children",
        "物业费涨价没有公示, fees",
        "业委会什么时候换届, owners-affairs",
        "流浪狗咬人, animals",
        "请问居住证在哪里办理, certificates",
        "The light in the stairs is broken, stair-lighting",
        "Somebody is stuck in the lift, emergency-fire",
        "No hot water in the radiator and the room is cold, heating",
        "The bins have not been emptied and rubbish is everywhere, rubbish"
    })
    void theLexiconKnowsWhatNeighboursWrite(String text, String code) {
        Set<String> all = new HashSet<>(Lexicon.shipped().codes());
        List<Suggestion> suggestions = new CategorySuggester(Lexicon.shipped(), null).suggest(text, all, Set.of());
        assertThat(suggestions).isNotEmpty();
        assertThat(suggestions.getFirst().label()).isEqualTo(code);
    }

    private List<JsonNode> categories() {
        List<JsonNode> all = new ArrayList<>();
        file.path("groups").forEach(group -> group.path("categories").forEach(all::add));
        return all;
    }

    private static JsonNode read() {
        try (InputStream in =
                Objects.requireNonNull(CategoriesTest.class.getResourceAsStream("/concerns/categories.yaml"))) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
