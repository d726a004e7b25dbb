package org.courtyard.concerns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Category.Question.Type;
import org.courtyard.concerns.Visibility;
import org.courtyard.organizations.Town;
import org.courtyard.platform.access.Actor;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A category asks in every way there is; the form shows each, and takes only what answers it. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
class ExtraQuestionsTest {

    private static final String CODE = "asks-everything";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Categories categories;

    private MockMvcTester pages;
    private Town town;

    @BeforeEach
    void ask() {
        pages = MockMvcTester.from(context);
        town = Town.build(context);
        if (categories.find(CODE).isEmpty()) {
            categories.change(asking(), 0, null, Actor.HOUSE);
        }
    }

    @Test
    void theFormShowsEachKindOfQuestion() {
        var answers = answers();
        answers.remove("NUMBER");
        var back = send(answers);
        assertThat(back).hasStatus(422);
        assertThat(text(back))
                .contains(
                        "id=\"answers.string\" name=\"answers.string\" type=\"text\"",
                        "name=\"answers.number\" type=\"number\"",
                        "step=\"any\"",
                        "type=\"datetime-local\"",
                        "<textarea class=\"form-control\" id=\"answers.text\"",
                        "type=\"radio\" name=\"answers.single\"",
                        "type=\"checkbox\" name=\"answers.multiple\"",
                        "answers.number-wrong");
    }

    @Test
    void goodAnswersAreTaken() {
        assertThat(send(answers())).hasStatus(303);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 很热",
        "DATETIME, 昨天",
        "SINGLE, elsewhere",
        "MULTIPLE, nowhere",
        "NUMBER, 123456789012345678901234567890"
    })
    void whatDoesNotAnswerIsRefusedAtItsQuestionAndKept(String type, String answer) {
        var answers = answers();
        answers.put(type, answer);
        var back = send(answers);
        assertThat(back).hasStatus(422);
        assertThat(text(back)).contains("answers." + type.toLowerCase(java.util.Locale.ROOT) + "-wrong", "灯坏了三天");
    }

    private static Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("STRING", "东门");
        answers.put("NUMBER", "15.5");
        answers.put("DATETIME", "2026-11-24T15:30");
        answers.put("TEXT", "两行\n字");
        answers.put("SINGLE", "east");
        answers.put("MULTIPLE", "west");
        return answers;
    }

    private static Category asking() {
        var options = List.of(new Category.Choice("east", "东边", "East"), new Category.Choice("west", "西边", "West"));
        return new Category(
                CODE,
                1,
                "environment",
                "环境卫生",
                "Environment",
                "什么都问",
                "Asks everything",
                Category.Urgency.ORDINARY,
                false,
                Duration.ofHours(8),
                Visibility.PUBLIC,
                java.util.Arrays.stream(Type.values())
                        .map(each -> new Category.Question(
                                each.name().toLowerCase(java.util.Locale.ROOT),
                                "问" + each,
                                "Ask " + each,
                                each,
                                true,
                                each.chooses() ? options : List.of()))
                        .toList(),
                List.of(),
                null,
                List.of(),
                null,
                null);
    }

    private MvcTestResult send(Map<String, String> answers) {
        var request = post("/zh/raise")
                .param("text", "三单元楼道灯坏了三天")
                .param("place", town.staircase().id().toString())
                .param("whose", "BUILDING")
                .param("visibility", "PUBLIC")
                .param("category", CODE)
                .param("seen", "1")
                .param("key", Sending.newKey());
        answers.forEach((type, answer) -> request.param("answers." + type.toLowerCase(java.util.Locale.ROOT), answer));
        return pages.perform(request);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
