package org.courtyard.concerns.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.courtyard.places.Places;
import org.courtyard.platform.csv.RejectedRows;
import org.courtyard.platform.csv.TableFile;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The city's own table of 2011: what it recorded and what follows from its target dates, to the unit. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class BostonHistoryTest {

    private static final String TABLE = "data/requests311/boston311_2011H2.csv.zip";
    private static final int ROWS = 58_251;
    private static final List<Integer> RECORDED = List.of(46_572, 11_521, 158);
    private static final List<Integer> RECOMPUTED = List.of(35_591, 8_230, 3_449, 10_981);
    private static final Pattern FACT = Pattern.compile("<dt>([^<]*)</dt>\\s*<dd>(?:<a [^>]*>)?\\D*([0-9,]+)");

    @LocalServerPort
    int port;

    @Autowired
    Imports imports;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path rejected;

    @Test
    void theVerdictsOfTheTableStandInTheDatabaseAndOnThePageOfTheCity() throws Exception {
        var first = run();
        assertThat(first.imported()).isEqualTo(ROWS);
        assertThat(first.rejected()).isZero();
        assertThat(inTheDatabase("""
                        select count(*) filter (where recorded_on_time), count(*) filter (where not recorded_on_time),
                               count(*) filter (where recorded_on_time is null)
                        """, 3)).isEqualTo(RECORDED);
        assertThat(inTheDatabase("""
                        select count(*) filter (where closed_at <= recorded_due),
                               count(*) filter (where closed_at > recorded_due),
                               count(*) filter (where recorded_due is not null and closed_at is null),
                               count(*) filter (where recorded_due is null)
                        """, 4)).isEqualTo(RECOMPUTED);
        var page = page();
        assertThat(fact(page, "Recorded on time", "Recorded overdue", "No verdict recorded"))
                .isEqualTo(RECORDED);
        assertThat(fact(page, "Closed within target", "Closed late", "Target, not closed", "No target"))
                .isEqualTo(RECOMPUTED);

        var second = run();
        assertThat(second.imported()).isZero();
        assertThat(second.known()).isEqualTo(ROWS);
    }

    private ImportReport run() throws IOException {
        var root = System.getenv().getOrDefault("COURTYARD_SHARED", "../shared");
        var file = Path.of(root, TABLE);
        assumeThat(file).as("Boston's table is not here: " + TABLE).exists();
        var mapping = MappingFile.read(Path.of("docs/examples/boston-311.yaml"));
        var table = TableFile.of(file);
        List<String> titles;
        try (var peek = table.open()) {
            titles = peek.titles();
        }
        try (var rejects = new RejectedRows(rejected.resolve("boston"), titles)) {
            return imports.run(table, mapping, rejects, false, rows -> {});
        }
    }

    private List<Integer> inTheDatabase(String counts, int columns) {
        return jdbc.sql(counts + " from concerns.concern where source_system = 'boston-311'")
                .query((row, n) -> {
                    var found = new ArrayList<Integer>();
                    for (int at = 1; at <= columns; at++) {
                        found.add(row.getInt(at));
                    }
                    return found;
                })
                .single();
    }

    private String page() throws IOException, InterruptedException {
        var city = places.byCode("boston-311", "boston").orElseThrow();
        var address = "http://localhost:" + port + "/en/places/" + city.id().value() + "/overview?period=all";
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private static List<Integer> fact(String page, String... terms) {
        var found = new ArrayList<Integer>();
        for (var term : terms) {
            FACT.matcher(page)
                    .results()
                    .filter(fact -> fact.group(1).strip().equals(term))
                    .map(fact -> Integer.valueOf(fact.group(2).replace(",", "")))
                    .forEach(found::add);
        }
        return found;
    }
}
