package org.courtyard.workorders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.courtyard.platform.csv.CsvFault;
import org.courtyard.platform.problems.BadInput;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class SheetFileTest {

    @Test
    void aWorkbookIsReadAsPeopleSeeIt() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "hotline", "1.0")) {
            var sheet = book.newWorksheet("工单");
            sheet.value(0, 0, "工单编号");
            sheet.value(0, 1, "办理期限");
            sheet.value(0, 2, "内容");
            sheet.value(1, 0, 202611240001L);
            sheet.value(1, 1, LocalDateTime.parse("2026-11-30T17:00"));
            sheet.style(1, 1).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 2, "楼道灯坏了");
        }
        var sheet = SheetFile.read(out.toByteArray(), "工单.xlsx");
        assertThat(sheet.titles()).containsExactly("工单编号", "办理期限", "内容");
        assertThat(sheet.rows()).containsExactly(List.of("202611240001", "2026-11-30T17:00", "楼道灯坏了"));
    }

    @Test
    void aTextInTheOldChineseEncodingIsRead() throws IOException {
        var sheet = SheetFile.read("编号,内容\n1,灯坏了\n".getBytes(Charset.forName("GB18030")), "a.csv");
        assertThat(sheet.rows()).containsExactly(List.of("1", "灯坏了"));
    }

    @Test
    void moreRowsThanADeskTakesAreRefused() {
        var text = "编号,内容\n" + "1,灯\n".repeat(SheetFile.MOST_ROWS + 1);
        assertWrong(text.getBytes(StandardCharsets.UTF_8), "workorders.file-long");
    }

    @Test
    void aTableWithoutRowsIsRefused() {
        assertWrong("编号,内容\n".getBytes(StandardCharsets.UTF_8), "workorders.file-empty");
    }

    @Test
    void nothingIsRefused() {
        assertWrong(new byte[0], "workorders.file-missing");
    }

    @Test
    void aWorkbookThatUnpacksToMoreThanItShouldIsRefused() throws IOException {
        var bomb = zip("xl/workbook.xml", 70 << 20);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertWrong(bomb, "workorders.file-large");
    }

    @Test
    void aWorkbookThatIsNoneIsRefused() throws IOException {
        assertWrong(zip("xl/workbook.xml", 10), "workorders.file-damaged");
    }

    @Test
    void aTitleThatIsThereTwiceIsNamed() {
        assertThatThrownBy(() -> SheetFile.read("编号,编号\n1,2\n".getBytes(StandardCharsets.UTF_8), "a.csv"))
                .isInstanceOf(CsvFault.class)
                .hasMessageContaining("编号");
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[zeros]);
        }
        return out.toByteArray();
    }

    private static void assertWrong(byte[] content, String key) {
        assertThatThrownBy(() -> SheetFile.read(content, "a.xlsx"))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.wrongs())
                                .extracting(BadInput.Wrong::key)
                                .containsExactly(key));
    }
}
