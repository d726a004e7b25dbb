package org.courtyard.concerns.web.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Evaluations;
import org.courtyard.concerns.Figures;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.web.staff.Yard;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class NumbersOpenTheirListTest {

    private static final Pattern LINK = Pattern.compile("<a href=\"(/zh/concerns\\?counted=[^\"]+)\">([^<]*)</a>");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern LISTED = Pattern.compile("id=\"found\">(\\d+) 件");
    private static final Pattern HIDDEN = Pattern.compile("另外 (\\d+) 件不公开");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Concerns concerns;

    @Autowired
    Handling handling;

    @Autowired
    Results results;

    @Autowired
    Answers answers;

    @Autowired
    Glances glances;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Yard.Clock clock;

    private Yard yard;

    @BeforeEach
    void aFewWeeksOfLife() {
        clock.turnTo("2026-11-02T10:20");
        yard = new Yard(places, organizations, authorities, concerns);
        for (int i = 0; i < 4; i++) {
            published(yard.light());
        }
        yard.light();
        clock.turnTo("2026-11-16T10:20");
        var solved = published(yard.light());
        propose(solved, Outcome.SOLVED);
        answers.confirm(solved.id(), "", Answers.From.desk(yard.desk), null);
        var disputed = published(yard.light());
        propose(disputed, Outcome.SOLVED);
        answers.dispute(disputed.id(), "还是黑的", Answers.From.desk(yard.desk), null);
        propose(published(yard.light()), Outcome.DECLINED);
        var resting = published(yard.light());
        handling.accept(resting.id(), "", yard.handler, null);
        handling.suspend(resting.id(), "等配件", java.time.LocalDate.parse("2026-12-20"), yard.handler, null);
        clock.turnTo("2026-11-23T10:20");
    }

    @Test
    void andTheListCountsWhatTheNumberCounts() {
        var page = text("/zh/places/" + yard.building.id() + "/overview?from=2026-11-01&to=2026-11-30");
        var links = LINK.matcher(page)
                .results()
                .filter(link -> NUMBER.matcher(link.group(2)).find())
                .toList();
        assertThat(links).hasSizeGreaterThan(8);
        for (var link : links) {
            var list = text(link.group(1).replace("&amp;", "&"));
            assertThat(first(LISTED, list) + first(HIDDEN, list))
                    .as(link.group(1) + " " + link.group(2))
                    .isEqualTo(first(NUMBER, link.group(2)));
        }
    }

    @Test
    void oneKindHasItsOwnOverview() {
        var address = "/zh/places/" + yard.building.id() + "/overview?from=2026-11-01&to=2026-11-30";
        assertThat(text(address + "&category=stair-lighting")).contains("只看“楼道照明”", "一共报了 9 件");
        assertThat(text(address + "&category=noise-neighbour")).contains("没有人在这里报过事");
        assertThat(MockMvcTester.from(context).perform(get(address + "&category=none")))
                .hasStatus(404);
    }

    @Test
    void whatComesUpAgainNamesTheCompound() {
        var figures = evaluations.of(yard.street.place(), Yard.Clock.at("2026-11-01T00:00"), clock.instant());
        assertThat(figures.repeats())
                .extracting(Figures.Repeat::count, each -> each.place() != null)
                .contains(tuple(9, false), tuple(9, true));
    }

    @Test
    void monthsWithoutAnyAreThereToo() {
        assertThat(evaluations.months(yard.building.id(), 3, SHANGHAI, null))
                .extracting(Figures.Month::raised)
                .containsExactly(0, 0, 9);
    }

    @Test
    void whatTheSeasonBroughtLastYearIsAnnounced() {
        clock.turnTo("2027-06-01T10:20");
        yard.light();
        clock.turnTo("2027-10-15T10:20");
        assertThat(evaluations.seasons(yard.building.id(), SHANGHAI))
                .singleElement()
                .satisfies(season -> {
                    assertThat(season.category()).isEqualTo("stair-lighting");
                    assertThat(season.lastYear()).isEqualTo(9);
                    assertThat(season.usual()).isEqualTo(10 * 60.0 / 365, within(0.01));
                });
    }

    private Concern published(Concern concern) {
        return glances.publish(concern.id(), null, yard.desk, null);
    }

    private void propose(Concern concern, Outcome outcome) {
        handling.accept(concern.id(), "", yard.handler, null);
        results.propose(concern.id(), outcome, "说了办了", yard.handler, null);
    }

    private String text(String address) {
        // as an address, so that nothing in it is encoded twice
        var answer = MockMvcTester.from(context)
                .perform(get(URI.create(address)).requestAttr(Actor.class.getName(), Actor.ANYONE));
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static int first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(matcher.groupCount())) : 0;
    }
}
