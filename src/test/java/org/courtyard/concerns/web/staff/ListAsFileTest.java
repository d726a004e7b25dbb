package org.courtyard.concerns.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.courtyard.concerns.Concerns;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
class ListAsFileTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Concerns concerns;

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

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "＝1+1"})
    void whatASpreadsheetWouldCalculateIsText(String formula) {
        yard.raise(formula + " 楼道灯坏了", false, null);
        var csv = text("/zh/work/concerns.csv", yard.desk);
        assertThat(csv).startsWith("\ufeff编号,").contains("'" + formula.strip()).doesNotContain("," + formula.strip());
    }

    @Test
    void theFilterOfThePageHoldsForTheFile() {
        var light = yard.light();
        var drains = yard.raise("三号楼门口下水道堵了", false, "drains");
        assertThat(text(here("/zh/work/concerns.csv?text=楼道灯&place="), yard.desk))
                .contains(light.title())
                .doesNotContain(drains.title());
        assertThat(text(here("/zh/work/concerns.csv?status=CLOSED&place="), yard.desk))
                .doesNotContain(light.title());
        assertThat(text("/zh/work.csv?purpose=glance", yard.desk)).contains(light.title());
    }

    @Test
    void aFileShowsNobodyMoreThanThePage() {
        var light = yard.light();
        assertThat(text(here("/zh/work/concerns.csv?place="), yard.stranger)).doesNotContain(light.title());
        assertThat(text("/zh/work.csv", yard.stranger)).doesNotContain(light.title());
        assertThat(text(here("/zh/concerns.csv?place="), Actor.ANYONE)).doesNotContain(light.title());
        assertThat(ask("/zh/work/concerns.csv", Actor.ANYONE)).hasStatus(303);
    }

    @Test
    void aWorkbookHoldsTheSameLines(@TempDir Path folder) throws Exception {
        yard.raise("LAMP-4711 楼道灯坏了", false, null);
        var file = folder.resolve("list.xlsx");
        Files.write(file, ask("/zh/work/concerns.xlsx", yard.desk).getResponse().getContentAsByteArray());
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8)).contains("LAMP-4711");
        }
    }

    @Test
    void numbersGoOutOnlyWithAPurposeAndEachLookIsKept() {
        var light = yard.light();
        assertThat(text("/zh/work/calls.csv", yard.desk))
                .contains(light.title())
                .doesNotContain("138 0000 4211");
        assertThat(numbers("")).hasStatus(422);
        assertThat(text(numbers("周二回访"))).contains("138 0000 4211", "王阿姨");
        assertThat(jdbc.sql("select purpose from accounts.access_log where account_id = :who")
                        .param("who", yard.desk.account())
                        .query(String.class)
                        .list())
                .contains("周二回访");
    }

    private MvcTestResult numbers(String purpose) {
        return pages.perform(post("/zh/work/calls-with-numbers.csv")
                .param("purpose", purpose)
                .requestAttr(Actor.class.getName(), yard.desk));
    }

    /** Other tests in this database have yards of their own, with the same words. */
    private String here(String address) {
        return address + yard.building.id();
    }

    private String text(String address, Actor actor) {
        var answer = ask(address, actor);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private MvcTestResult ask(String address, Actor actor) {
        return pages.perform(get(address).requestAttr(Actor.class.getName(), actor));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
