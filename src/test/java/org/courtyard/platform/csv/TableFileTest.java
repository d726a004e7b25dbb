package org.courtyard.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final Texts TEXTS = new Texts(true);
    private static final CsvMessages ENGLISH = new CsvMessages(TEXTS, Lang.EN);

    @TempDir
    private Path directory;

    @Test
    void plainGzippedAndZippedTablesReadTheSame() throws Exception {
        var text = "code,name\r\n21,辽宁省\r\n2102,大连市\r\n".getBytes(StandardCharsets.UTF_8);

        for (var bytes : List.of(text, gzip(text), zip("a.csv", text))) {
            assertThat(rows(file(bytes))).containsExactly(List.of("21", "辽宁省"), List.of("2102", "大连市"));
        }
    }

    @Test
    void encodingIsFound() throws Exception {
        var text = "code,name\n21,辽宁省\n";
        for (var bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(GB18030),
                ("\ufeff" + text.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE))) {
            var file = file(bytes);
            try (var reader = file.open()) {
                assertThat(reader.titles()).containsExactly("code", "name");
                var row = reader.next();
                assertThat(row).isNotNull();
                assertThat(row.get("NAME")).isEqualTo("辽宁省");
            }
        }
    }

    @Test
    void lateChineseInAnOldEncodingIsFoundToo() throws Exception {
        var text = "code,name\n" + "1,plain\n".repeat(200_000) + "2,中山区\n";

        var rows = rows(file(text.getBytes(GB18030)));

        assertThat(rows.getLast()).containsExactly("2", "中山区");
    }

    @Test
    void quotesLineEndsAndEmptyLines() throws Exception {
        var rows = rows(file("a,b\r\"x, \"\"y\"\"\",\"1\r\n2\"\n\n\r\nz,\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(rows).containsExactly(List.of("x, \"y\"", "1\r\n2"), List.of("z", ""));
    }

    @Test
    void faultsNameTheirLine() {
        fault("a,b\n1,2\n\"x\"y,2\n", 3, "csv.after-quote");
        fault("a,b\n1,2\n3,\"open\n\n\n", 3, "csv.open-quote");
        fault("a,b\n1,2\n\n3,4\0\n", 4, "csv.not-text");
        fault("a,b,a\n", 1, "csv.title-twice");
        fault(",,\n", 1, "csv.no-titles");
        fault("", 0, "csv.empty");
        fault("\n\n", 0, "csv.empty");
    }

    @Test
    void brokenCharactersNameTheirLine() throws Exception {
        var bytes = "a,b\n1,2\n3,\u00ff\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> rows(file(bytes).withEncoding(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        CsvFault.class,
                        fault -> assertThat(fault.problem().key()).isEqualTo("csv.encoding"));
    }

    @Test
    void missingColumnsAreNamedTogether() throws Exception {
        try (var reader = file("code;name\n".getBytes(StandardCharsets.UTF_8)).open()) {
            assertThatThrownBy(() -> reader.require("code", "parentCode", "level"))
                    .isInstanceOfSatisfying(
                            CsvFault.class,
                            fault -> assertThat(ENGLISH.line(fault.problem()))
                                    .endsWith(
                                            "line 1: These columns are missing: parentCode, level. The file has: code, name."));
        }
    }

    @Test
    void otherFilesAreRecognised() throws Exception {
        fault("%PDF-1.7\n", 0, "csv.is-pdf");
        fault("  <!DOCTYPE html><html>", 0, "csv.is-html");
        fault("{\"a\": 1}", 0, "csv.is-json");
        fault(zip("[Content_Types].xml", new byte[9]), "csv.is-xlsx");
        fault(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}, "csv.is-xls");
        fault(gzip(gzip("a,b\n".getBytes(StandardCharsets.UTF_8))), "csv.packed-twice");
        fault("Rar!....", 0, "csv.is-archive");
        fault(new byte[] {0x1f, (byte) 0x8b, 9, 9}, "csv.damaged");
        var whole = gzip("a,b\n1,2\n".repeat(999).getBytes(StandardCharsets.UTF_8));
        fault(java.util.Arrays.copyOf(whole, whole.length - 12), "csv.damaged");
        fault(new byte[] {'P', 'K', 3, 4, 0, 0}, "csv.damaged");
        assertThatThrownBy(() -> TableFile.of(directory.resolve("none.csv")).open())
                .isInstanceOf(CsvFault.class);
    }

    @Test
    void aZipOfSeveralNeedsAName() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, GB18030)) {
            for (var name : List.of("甲.csv", "乙.csv", "__MACOSX/._甲.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("a,b\n" + name + ",2\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        fault(bytes.toByteArray(), "csv.zip-entry");

        assertThat(rows(file(bytes.toByteArray()).withEntry("乙.csv"))).containsExactly(List.of("乙.csv", "2"));
    }

    @Test
    void swellingContentIsStopped() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gz = new GZIPOutputStream(bytes)) {
            gz.write("a,b\n".getBytes(StandardCharsets.UTF_8));
            var piece = "1,2\n".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 400; i++) {
                gz.write(piece);
            }
        }
        fault(bytes.toByteArray(), "csv.too-large");
        assertThatThrownBy(() -> rows(file("a,b\n1,2\n".repeat(999).getBytes(StandardCharsets.UTF_8))
                        .withLimits(new TableLimits(1_000, 100, 10))))
                .isInstanceOf(CsvFault.class);
    }

    @Test
    void endlessLinesAreStopped() {
        fault("a,b\n1,2\n3," + "x".repeat(TableLimits.USUAL.characters() + 1), 3, "csv.line-long");
        fault("a,b\n1,2\n3,\"" + "x\n".repeat(TableLimits.USUAL.characters()), 3, "csv.line-long");
        fault("a,b\n1,2\n" + ",".repeat(5_000), 3, "csv.too-many-columns");
    }

    @Test
    void everyProblemHasItsWordsInBothLanguages() {
        var problem = CsvProblem.inCell("f.csv", 12345, "code", "csv.title-twice");

        assertThat(ENGLISH.line(problem)).isEqualTo("f.csv, line 12345, column code: The title stands there twice.");
        assertThat(new CsvMessages(TEXTS, Lang.ZH).line(problem)).isEqualTo("f.csv，第 12345 行，“code”列：列名重复。");
    }

    private void fault(String text, long line, String key) {
        fault(text.getBytes(StandardCharsets.UTF_8), line, key);
    }

    private void fault(byte[] bytes, String key) {
        fault(bytes, 0, key);
    }

    private void fault(byte[] bytes, long line, String key) {
        assertThatThrownBy(() -> rows(file(bytes))).isInstanceOfSatisfying(CsvFault.class, fault -> {
            assertThat(fault.problem().key()).isEqualTo(key);
            assertThat(fault.problem().line()).isEqualTo(line);
        });
    }

    private TableFile file(byte[] bytes) throws IOException {
        return TableFile.of(Files.write(directory.resolve("table.csv"), bytes));
    }

    private static List<List<String>> rows(TableFile file) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var reader = file.open()) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gz = new GZIPOutputStream(packed)) {
            gz.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return packed.toByteArray();
    }
}
