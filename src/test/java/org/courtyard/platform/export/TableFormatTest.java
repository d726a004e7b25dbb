package org.courtyard.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class TableFormatTest {

    @Test
    void csvHasMarkQuotesAndLineEnds() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var table = TableFormat.CSV.open(bytes, "Concerns", List.of("编号", "text"))) {
            table.row(4211, "灯坏了, \"楼道\"");
            table.row(new BigDecimal("-12.50"), null);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeff编号,text\r\n4211,\"灯坏了, \"\"楼道\"\"\"\r\n-12.50,\r\n");
    }

    @Test
    void formulasAreNeutralisedAndNumbersStay() {
        assertThat(List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "%0A=1"))
                .allSatisfy(text -> assertThat(SafeCell.of(text)).isEqualTo("'" + text));
        assertThat(List.of("", "-5", "+3.25", "-12.5%", "2-1", "和合 3-2", "a=b"))
                .allSatisfy(text -> assertThat(SafeCell.of(text)).isEqualTo(text));
    }

    @Property
    void noTextBeginsLikeAFormula(@ForAll String text) {
        var safe = SafeCell.of(text);

        assertThat(safe.matches("[-+]?[0-9.]+%?") || safe.isEmpty() || "=+-@\t\r\n".indexOf(safe.charAt(0)) < 0)
                .isTrue();
        assertThat(safe).endsWith(text);
    }

    @Test
    void workbookKeepsKindsAndGoesOnToTheNextSheet() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var table = new XlsxTable(bytes, "事项/列表", List.of("a", "b", "c", "d"), 3)) {
            table.row(42, "=1+1", LocalDate.of(2026, 5, 1), 18_612_345_678_901_234L);
            table.row(-1.5, "bad\u0001\u0000char", true, null);
            table.row("third", "", "", "");
        }

        var parts = unzipped(bytes.toByteArray());
        var first = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
        assertThat(first)
                .contains("<v>42</v>", "&apos;=1+1", "18612345678901234</t>", "badchar", "<v>-1.5</v>")
                .doesNotContain("<f>");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("third", ">a<");
        assertThat(parts.get("xl/workbook.xml")).contains("事项 列表", "事项 列表 2");
    }

    @Test
    void cellsTooLongForASpreadsheetAreCutThere() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var table = TableFormat.XLSX.open(bytes, "", List.of("a"))) {
            table.row("字".repeat(40_000));
        }

        var sheet = unzipped(bytes.toByteArray()).getOrDefault("xl/worksheets/sheet1.xml", "");
        assertThat(sheet.contains(">" + "字".repeat(32_766) + "…<")).isTrue();
    }

    /** Through a file: the workbook's sizes stand behind its parts, where only the directory at the end tells them. */
    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        var file = Files.createTempFile("book", ".xlsx");
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(Files.write(file, bytes).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        HtmlUtils.htmlUnescape(
                                new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
