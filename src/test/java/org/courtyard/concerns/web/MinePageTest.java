package org.courtyard.concerns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Whose;
import org.courtyard.organizations.Town;
import org.courtyard.platform.access.Actor;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** Somebody signed in reads what they raised. */
@SpringBootTest(properties = "courtyard.texts.strict=true")
@WithPostgres
class MinePageTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Concerns concerns;

    @Autowired
    Glances glances;

    private MockMvcTester pages;
    private Town town;

    @BeforeEach
    void build() {
        pages = MockMvcTester.from(context);
        town = Town.build(context);
    }

    @Test
    void aMemberSeesOnlyTheirOwn() {
        var grandmother = member("王阿姨");
        var neighbour = member("李叔");
        var lamp = raise("楼道灯坏了，晚上看不见台阶", grandmother);
        raise("门禁坏了，谁都能进", neighbour);
        assertThat(page("/zh", grandmother))
                .contains("我报的事", "楼道灯坏了", lamp.reference(), "答复你")
                .doesNotContain("门禁坏了");
        assertThat(page("/en", neighbour)).contains("What I raised", "You will hear by", "门禁坏了");
    }

    @Test
    void onlyWhatIsPublishedLeadsToItsPublicPage() {
        var me = member("王阿姨");
        var lamp = raise("楼道灯坏了，晚上看不见台阶", me);
        assertThat(page("/zh", me)).doesNotContain("/zh/concerns/" + lamp.id());
        glances.publish(lamp.id(), null, Actor.HOUSE, null);
        assertThat(page("/zh", me)).contains("/zh/concerns/" + lamp.id());
    }

    @Test
    void whoRaisedNothingIsLedToTheForm() {
        assertThat(page("/zh", member("新来的"))).contains("你的账号上还没有事", "href=\"/zh/raise\"");
    }

    private Concern raise(String text, Actor.Member who) {
        var reporter = new Reporter(null, ContactWay.CALL, "138 0000 4211", null, null, "zh", false, who.account());
        var wanted = new NewConcern(
                text,
                town.staircase().id(),
                "stair-lighting",
                Whose.BUILDING,
                false,
                null,
                null,
                Source.WEB,
                reporter,
                null,
                null,
                Map.of(),
                List.of());
        return concerns.raise(wanted, who).concern();
    }

    private static Actor.Member member(String name) {
        return new Actor.Member(UUID.randomUUID(), name, name, List.of());
    }

    private String page(String language, Actor who) {
        var answer = pages.perform(get(language + "/account/concerns").requestAttr(Actor.class.getName(), who));
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
