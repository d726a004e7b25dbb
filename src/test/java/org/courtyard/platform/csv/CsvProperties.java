package org.courtyard.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

class CsvProperties {

    @Property(tries = 300)
    void whatAnotherProgramWritesIsReadTheSame(@ForAll("rows") List<List<String>> rows) throws IOException {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord("a", "b", "c");
            printer.printRecords(rows);
        }
        assertThat(read(text.toString())).isEqualTo(rows);
    }

    @Property(tries = 300)
    void whatIsWrittenHereAnotherProgramReadsTheSame(@ForAll("rows") List<List<String>> rows) throws IOException {
        var text = new StringBuilder("a,b,c\r\n");
        rows.forEach(row -> text.append(CsvLine.of(row)).append("\r\n"));

        var found = new ArrayList<List<String>>();
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text.toString()))) {
            parser.forEach(each -> found.add(each.toList()));
        }

        assertThat(found.subList(1, found.size())).isEqualTo(rows);
        assertThat(read(text.toString())).isEqualTo(rows);
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll byte @Size(max = 400) [] bytes) throws IOException {
        var path = Files.createTempFile("table", ".csv");
        try {
            Files.write(path, bytes);
            try (var reader = TableFile.of(path).open()) {
                for (var row = reader.next(); row != null; row = reader.next()) {
                    assertThat(row.line()).isPositive();
                }
            }
        } catch (CsvFault refused) {
            assertThat(refused.problem().key()).startsWith("csv.");
        } finally {
            Files.delete(path);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return Arbitraries.strings()
                .withChars("ab,\"\r\n;\t 中，'=")
                .ofMaxLength(8)
                .list()
                .ofSize(3)
                .list()
                .ofMaxSize(6);
    }

    private static List<List<String>> read(String text) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var reader = new TableReader("test", new StringReader(text), TableLimits.USUAL)) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }
}
