package org.courtyard.places.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.courtyard.places.divisions.DivisionReport;
import org.courtyard.places.divisions.DivisionReport.Change;
import org.courtyard.platform.csv.CsvLine;

/** Every difference that an import made or would make, as a table. */
final class DivisionReportFile {

    private DivisionReportFile() {}

    static void write(DivisionReport report, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write('\ufeff');
            line(out, List.of("what", "code", "before", "after"));
            rows(out, "added", report.came());
            rows(out, "renamed", report.renamed());
            rows(out, "moved", report.moved());
            rows(out, "gone", report.gone());
            rows(out, "hung-higher", report.hungHigher());
        }
    }

    private static void rows(BufferedWriter out, String what, List<Change> changes) throws IOException {
        for (var each : changes) {
            line(
                    out,
                    List.of(
                            what,
                            each.code(),
                            Objects.requireNonNullElse(each.before(), ""),
                            Objects.requireNonNullElse(each.after(), "")));
        }
    }

    private static void line(BufferedWriter out, List<String> cells) throws IOException {
        out.write(CsvLine.of(cells));
        out.write("\r\n");
    }
}
