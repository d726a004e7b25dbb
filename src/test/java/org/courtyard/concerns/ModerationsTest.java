package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.courtyard.commitments.CommitmentState;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** What everybody reads is changed, what was written stays; the level above decides on abuse. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class ModerationsTest {

    private static final String HARSH = "王八蛋物业，灯都不修";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Concerns concerns;

    @Autowired
    Glances glances;

    @Autowired
    Handling handling;

    @Autowired
    Moderations moderations;

    @Autowired
    Flags flags;

    @Autowired
    NewsView news;

    @Autowired
    Commitments commitments;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Yard.Clock clock;

    private MockMvcTester pages;
    private Yard yard;

    @BeforeEach
    void mondayMorning() {
        pages = MockMvcTester.from(context);
        clock.turnTo("2026-11-23T08:00");
        yard = new Yard(places, organizations, authorities, concerns);
    }

    @Test
    void everybodyReadsTheNewWordsAndHandlersTheOld() {
        var harsh = published();
        moderations.words(harsh.id(), "灯一直没修，电话 13800004211", "骂人的话", yard.desk, null);
        var now = concerns.concern(harsh.id(), yard.handler);
        assertThat(now.body()).isEqualTo(HARSH);
        assertThat(now.publicBody()).isEqualTo("灯一直没修，电话 138****4211");
        assertThat(publicPage(harsh)).contains("灯一直没修").doesNotContain("王八蛋");
        assertThat(moderations.of(now, yard.desk)).singleElement().satisfies(made -> {
            assertThat(made.before()).isEqualTo(HARSH);
            assertThat(made.reason()).isEqualTo("骂人的话");
        });
    }

    @Test
    void aPublicLineIsChangedOnThePageAndInTheNewsAndStaysInTheHistory() {
        var harsh = published();
        handling.accept(harsh.id(), "", yard.handler, null);
        handling.update(harsh.id(), "李四家堵的", yard.handler, null);
        moderations.line(harsh.id(), line(harsh).id(), "有人堵了", "写了邻居的名字", yard.desk, null);
        assertThat(publicPage(harsh)).contains("有人堵了").doesNotContain("李四");
        assertThat(news.of(harsh.id(), Set.of(Move.UPDATE), 5))
                .extracting(NewsView.News::text)
                .containsExactly("有人堵了");
        assertThat(line(harsh).text()).isEqualTo("李四家堵的");
    }

    @Test
    void aLineTakenAwayAltogetherLeavesNoWordOfIt() {
        var harsh = published();
        handling.accept(harsh.id(), "", yard.handler, null);
        handling.update(harsh.id(), "李四家堵的", yard.handler, null);
        moderations.line(harsh.id(), line(harsh).id(), "", "写了邻居的名字", yard.desk, null);
        assertThat(publicPage(harsh)).doesNotContain("李四");
    }

    @Test
    void nothingIsChangedWithoutAReasonOrTheRight() {
        var harsh = published();
        assertThatThrownBy(() -> moderations.words(harsh.id(), "x", " ", yard.desk, null))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> moderations.words(harsh.id(), "x", "y", yard.handler, null))
                .isInstanceOf(Refused.class);
        assertThat(concerns.concern(harsh.id(), Actor.ANYONE).publicBody()).isEqualTo(HARSH);
    }

    @Test
    void aFormThatComesBackKeepsWhatWasTyped() {
        var harsh = published();
        var answer = pages.perform(post("/zh/work/concerns/" + harsh.id() + "/public")
                .param("subject", "WORDS")
                .param("of", harsh.id().toString())
                .param("text", "灯一直没修")
                .param("version", Integer.toString(harsh.version()))
                .requestAttr(Actor.class.getName(), yard.desk));
        assertThat(answer).hasStatus(422);
        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("灯一直没修", "请写为什么改");
    }

    @Test
    void whoFlagsDoesNotDecideAndTheLevelAboveDoes() {
        var harsh = published();
        flags.flag(harsh.id(), "辱骂：第一句", yard.desk, null);
        assertThatThrownBy(() -> flags.flag(harsh.id(), "又一次", yard.handler, null))
                .isInstanceOf(Conflict.class);
        for (var somebody : List.of(yard.desk, yard.handler)) {
            assertThatThrownBy(() -> flags.dismiss(harsh.id(), "骂人", somebody, null))
                    .isInstanceOf(Refused.class);
        }
        assertThat(review(harsh)).isEqualTo(CommitmentState.OPEN);
        flags.clear(harsh.id(), "话重，但说的是事", yard.overseer, null);
        assertThat(review(harsh)).isEqualTo(CommitmentState.DONE);
        assertThat(concerns.concern(harsh.id(), Actor.ANYONE).open()).isTrue();
    }

    @Test
    void whatIsNoConcernEndsLeavesThePublicAndIsCountedInNoRate() {
        var harsh = published();
        flags.flag(harsh.id(), "辱骂", yard.desk, null);
        var over = flags.dismiss(harsh.id(), "只骂人，没有说要办什么", yard.overseer, null);
        assertThat(over.outcome()).isEqualTo(Outcome.NOT_A_CONCERN);
        assertThat(over.open()).isFalse();
        assertThat(pages.perform(get("/zh/concerns/" + harsh.id()))).hasStatus(404);
        assertThat(commitments.ofSource(Promises.reference(harsh)))
                .allSatisfy(each -> assertThat(each.state().ended()).isTrue());
    }

    @Test
    void thePersonAboutWhomItIsFlaggedIsNowhereCounted() {
        var harsh = published();
        flags.flag(harsh.id(), "辱骂", yard.desk, null);
        assertThat(concerns.history(harsh, yard.desk).getLast()).satisfies(line -> {
            assertThat(line.internal()).isTrue();
            assertThat(line.details()).isEmpty();
        });
    }

    private Concern published() {
        var raised = yard.raise(HARSH, false);
        return glances.publish(raised.id(), null, yard.desk, null);
    }

    private Event line(Concern concern) {
        return concerns.history(concern, yard.handler).stream()
                .filter(each -> each.move() == Move.UPDATE)
                .findFirst()
                .orElseThrow();
    }

    private CommitmentState review(Concern concern) {
        return commitments.ofSource(Promises.reference(concern)).stream()
                .filter(each -> each.purpose() == Purpose.REVIEW)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private String publicPage(Concern concern) {
        var answer = pages.perform(get("/zh/concerns/" + concern.id()));
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
