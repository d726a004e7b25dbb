package org.courtyard.places.divisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.courtyard.places.Level;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceSearchView;
import org.courtyard.places.Places;
import org.courtyard.places.divisions.DivisionReport.Change;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.csv.CsvProblem;
import org.courtyard.platform.csv.TableFile;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "courtyard.data=target/test-data")
@WithPostgres
@Transactional
class DivisionsTest {

    private static final String UPPER = """
            code,name,parentCode
            97,青河省,
            9701,和合市,97
            9702,平川市,97
            970101,市辖区,9701
            970102,槐荫区,9701
            970103,柳林区,9701
            """;

    private static final String LOWER = """
            code,name,parentCode
            970102001,同泰街道,970102
            970102002,青槐街道,970102
            970102001001,中兴社区居委会,970102001
            970102001002,石桥村民委员会,970102001
            970200003,东城街道,970200
            """;

    @Autowired
    Divisions divisions;

    @Autowired
    Places places;

    @Autowired
    PlaceSearchView search;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    private Path directory;

    @Test
    void divisionsFindTheirParentsInAnyOrder() throws Exception {
        var report = take("2021", LOWER, UPPER);

        assertThat(report.rows()).isEqualTo(11);
        assertThat(report.added()).isEqualTo(11);
        var community = place("970102001001");
        assertThat(community.level()).isEqualTo(Level.COMMUNITY);
        assertThat(community.shortName()).isEqualTo("中兴社区");
        assertThat(community.region()).isEqualTo(970102);
        assertThat(places.ancestors(community).stream().map(Place::code))
                .containsExactly("97", "9701", "970102", "970102001", "970102001001");
        assertThat(place("970102001002").shortName()).isEqualTo("石桥村");
        assertThat(place("97").region()).isEqualTo(970000);
        assertThat(place("9701").region()).isEqualTo(970100);
        assertThat(place("970101").pseudo()).isTrue();
        assertThat(place("970102").pseudo()).isFalse();
    }

    @Test
    void streetsWithoutADistrictHangUnderTheirCity() throws Exception {
        var report = take("2021", LOWER, UPPER);

        assertThat(report.hungHigher()).containsExactly(new Change("970200003", "970200", "9702"));
        assertThat(place("970200003").parent()).isEqualTo(place("9702").id());
    }

    @Test
    void theSameAgainChangesNothing() throws Exception {
        take("2021", UPPER, LOWER);
        var before = place("970102001001");

        var report = take("2022", LOWER, UPPER);

        assertThat(report.changedNothing()).isTrue();
        assertThat(place("970102001001")).isEqualTo(before);
    }

    @Test
    void aNewerEditionRenamesMovesAndCloses() throws Exception {
        take("2021", UPPER, LOWER);
        var street = place("970102001");
        var compound = places.create(NewPlace.below(place("970102001001").id(), Level.COMPOUND, "和合里"), Actor.HOUSE);

        var report = take("2022", UPPER.replace("槐荫区", "槐阴区"), """
                code,name,parentCode,successor
                970102001,同泰街道,970103,
                970102001001,中兴社区居委会,970102001,
                970102001003,新桥社区居委会,970102001,
                970102002,青槐街道,970102,970102001
                970200003,东城街道,970200,
                """);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.renamed()).containsExactly(new Change("970102", "槐荫区", "槐阴区"));
        assertThat(report.moved()).containsExactly(new Change("970102001", "970102", "970103"));
        assertThat(report.gone())
                .containsExactly(
                        new Change("970102001002", "石桥村民委员会", null), new Change("970102002", "青槐街道", "970102001"));
        assertThat(place("970102001").id()).isEqualTo(street.id());
        assertThat(place("970102001").region()).isEqualTo(970102);
        assertThat(place("970102001002").validTo()).isNotNull();
        var moved = places.place(compound.id());
        assertThat(places.ancestors(moved).stream().map(Place::shortName))
                .containsExactly("青河省", "和合市", "柳林区", "同泰街道", "中兴社区", "和合里");

        var back = take("2023", UPPER, LOWER);
        assertThat(back.returned()).isEqualTo(2);
        assertThat(place("970102001002").validTo()).isNull();
    }

    @Test
    void whatLiesBelowSomethingGoneGoesTooAndOwnPlacesAreCounted() throws Exception {
        take("2021", UPPER, LOWER);
        places.create(NewPlace.below(place("970102001001").id(), Level.COMPOUND, "和合里"), Actor.HOUSE);

        var report = take("2022", UPPER, "code,name,parentCode\n970102002,青槐街道,970102\n");

        assertThat(report.gone().stream().map(Change::code))
                .containsExactly("970102001", "970102001001", "970102001002");
        assertThat(report.stranded()).isEqualTo(1);
        assertThat(place("970200003").validTo())
                .as("its siblings are not in the files")
                .isNull();
    }

    @Test
    void aGreatLossIsRefusedUnlessMeant() throws Exception {
        var many = new StringBuilder(LOWER);
        IntStream.range(0, 150).forEach(i -> many.append("970102002%03d,第%d社区,970102002\n".formatted(i, i)));
        take("2021", UPPER, many.toString());
        var fewer = LOWER + "970102002000,第0社区,970102002\n";

        assertThatThrownBy(() -> take("2022", UPPER, fewer)).isInstanceOf(Conflict.class);
        assertThat(take(new DivisionEdition("2022", true, false), UPPER, fewer).changedNothing())
                .isTrue();
        assertThat(take(new DivisionEdition("2022", false, true), UPPER, fewer).gone())
                .hasSize(149);
    }

    @Test
    void faultsNameFileLineAndColumn() {
        assertThat(problems("code,name,parentCode\n97,省,\n9A,市,97\n970,区,97\n9701,,97\n9702,\u202e市,97\n9703,市,97,x\n"))
                .extracting(CsvProblem::line, CsvProblem::column, CsvProblem::key)
                .containsExactly(
                        tuple(3L, "code", "places.import.code"),
                        tuple(4L, "code", "places.import.code-length"),
                        tuple(5L, "name", "places.import.name-empty"),
                        tuple(6L, "name", "places.import.name-odd"),
                        tuple(7L, null, "csv.cell-count"));
        assertThat(problems("code,parentCode\n97,\n"))
                .extracting(CsvProblem::key)
                .containsExactly("csv.missing-columns");
        assertThat(problems("code,name,parentCode\n97,省,\n9701,市,970101\n970101,区,9701\n"))
                .extracting(CsvProblem::line, CsvProblem::column, CsvProblem::key)
                .containsExactly(tuple(3L, "parentCode", "places.import.parent-level"));
        assertThat(problems("code,name,successor\n97,省,98\n"))
                .extracting(CsvProblem::key)
                .containsExactly("places.import.successor");
    }

    @Test
    void codesThatStandTwiceNameBothPlaces() {
        var problems = problems(UPPER, "code,name,parentCode\n970102,又一区,9701\n");

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().file()).isEqualTo("table1.csv");
        assertThat(problems.getFirst().line()).isEqualTo(2);
        assertThat(problems.getFirst().args()).containsExactly("970102", "table0.csv", "6");
        assertThat(places.byCode("97")).isEmpty();
    }

    @Test
    void placesAreFoundByNamePinyinInitialsAndCode() throws Exception {
        take("2021", UPPER, LOWER);
        var here = place("97").id();

        for (var typed : List.of(
                "中兴",
                "中兴社区",
                "中兴社区居委会",
                "兴社",
                "中",
                "zhongxing",
                "zhongxing shequ",
                "zxsq",
                "9701020010",
                "970102001001")) {
            assertThat(search.find(typed, here, 10))
                    .as(typed)
                    .extracting(Place::code)
                    .contains("970102001001");
        }
        assertThat(search.find("槐", here, 10)).extracting(Place::shortName).containsExactly("槐荫区");
        assertThat(search.find("市辖区", here, 10)).isEmpty();
        assertThat(search.find("中兴", place("9702").id(), 10)).isEmpty();
        assertThat(search.find(" ", here, 10)).isEmpty();
        assertThat(search.find("100%_\\", here, 10)).isEmpty();
    }

    @Test
    void dalianComesWithCourtyard() {
        divisions.takeDalian();

        assertThat(place("210202012004").shortName()).isEqualTo("中兴社区");
        assertThat(places.children(place("210202012").id())).hasSize(5);
        assertThat(divisions.takeDalian().changedNothing()).isTrue();
    }

    private Place place(String code) {
        return places.byCode(code).orElseThrow();
    }

    private List<CsvProblem> problems(String... tables) {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        try {
            nested.executeWithoutResult(status -> {
                try {
                    take("2021", tables);
                } catch (IOException impossible) {
                    throw new AssertionError(impossible);
                }
            });
            return List.of();
        } catch (DivisionFaults faults) {
            return faults.problems();
        }
    }

    private DivisionReport take(String edition, String... tables) throws IOException {
        return take(DivisionEdition.named(edition), tables);
    }

    private DivisionReport take(DivisionEdition edition, String... tables) throws IOException {
        for (int i = 0; i < tables.length; i++) {
            Files.writeString(directory.resolve("table" + i + ".csv"), tables[i]);
        }
        var files = IntStream.range(0, tables.length)
                .mapToObj(i -> TableFile.of(directory.resolve("table" + i + ".csv")))
                .toList();
        return divisions.take(files, edition, DivisionProgress.NONE);
    }
}
